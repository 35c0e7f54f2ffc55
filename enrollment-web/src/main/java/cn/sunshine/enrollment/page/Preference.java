package cn.sunshine.enrollment.page;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import java.util.Set;

/**
 * What a reader chooses for all pages, signed in or not: a parameter on any page sets it, a cookie keeps it. Nothing of
 * it is personal, and no other value than these is ever written or believed.
 */
enum Preference {
    LANGUAGE("lang", Set.of(Language.CHINESE.tag(), Language.ENGLISH.tag())),
    ELDER("elder", Set.of("on", "off"));

    private final String parameter;
    private final Set<String> values;

    Preference(String parameter, Set<String> values) {
        this.parameter = parameter;
        this.values = values;
    }

    String parameter() {
        return parameter;
    }

    /** Where a choice stands that came with the request itself. */
    String attribute() {
        return Preference.class.getName() + "." + name();
    }

    /** What this request asks to choose. */
    Optional<String> asked(HttpServletRequest request) {
        return Optional.ofNullable(request.getParameter(parameter)).filter(this::allows);
    }

    boolean allows(String value) {
        return values.contains(value);
    }
}
