package cn.sunshine.enrollment.page;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import java.util.Arrays;
import java.util.Collections;
import java.util.Enumeration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpMethod;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * A form that somebody was filling in when they chose another language or view. It is sent to the page that it stands on, which
 * is opened as if nothing had been sent: nothing of it reaches what keeps or judges it. Its fields only show it again.
 */
final class ReopenedForm extends HttpServletRequestWrapper {

    private static final String TYPED = ReopenedForm.class.getName();

    private final @Nullable String query;
    private final Map<String, String[]> asked;

    /** @param query of the page's address */
    ReopenedForm(HttpServletRequest sent, TypedAnswers typed, @Nullable String query) {
        super(sent);
        this.query = query;
        this.asked = askedIn(query == null ? "" : query, sent);
        setAttribute(TYPED, typed);
    }

    static boolean is(HttpServletRequest request) {
        return request.getAttribute(TYPED) != null;
    }

    /** What the form held, if this is one. */
    static Optional<TypedAnswers> sent(HttpServletRequest request) {
        return Optional.ofNullable((TypedAnswers) request.getAttribute(TYPED));
    }

    /** What this field held when the form was sent, if it was: a box without its tick is not sent itself. */
    static Optional<String> typed(HttpServletRequest request, String field) {
        if (!(request.getAttribute(TYPED) instanceof TypedAnswers typed)) {
            return Optional.empty();
        }
        List<String> values = typed.fields().get(field);
        boolean unticked = values == null && typed.fields().containsKey("_" + field);
        return unticked ? Optional.of("") : Optional.ofNullable(values).map(all -> all.get(0));
    }

    /** Those of the address come first: what follows them was in the form. */
    private static Map<String, String[]> askedIn(String query, HttpServletRequest sent) {
        Map<String, String[]> asked = new LinkedHashMap<>();
        UriComponentsBuilder.newInstance().query(query).build().getQueryParams().forEach((name, values) -> {
            String[] all = sent.getParameterValues(name);
            if (all != null) {
                asked.put(name, Arrays.copyOf(all, Math.min(all.length, values.size())));
            }
        });
        return Collections.unmodifiableMap(asked);
    }

    @Override
    public String getMethod() {
        return HttpMethod.GET.name();
    }

    @Override
    public @Nullable String getQueryString() {
        return query;
    }

    @Override
    public @Nullable String getParameter(String name) {
        String[] values = asked.get(name);
        return values == null ? null : values[0];
    }

    @Override
    public String @Nullable [] getParameterValues(String name) {
        return asked.get(name);
    }

    @Override
    public Map<String, String[]> getParameterMap() {
        return asked;
    }

    @Override
    public Enumeration<String> getParameterNames() {
        return Collections.enumeration(asked.keySet());
    }
}
