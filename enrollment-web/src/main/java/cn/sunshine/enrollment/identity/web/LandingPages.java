package cn.sunshine.enrollment.identity.web;

import cn.sunshine.enrollment.identity.Role;
import cn.sunshine.enrollment.identity.SignedIn;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Where somebody goes after signing in: where he wanted to, if he may; else to the first page of his work. */
@Component
class LandingPages {

    private static final String OWN_ACCOUNT = "/account";
    private static final Map<Role, String> HOMES = Map.of(
            Role.GUARDIAN, "/family",
            Role.SCHOOL_OFFICER, "/school/check-in",
            Role.DISTRICT_REVIEWER, "/review",
            Role.CATCHMENT_PUBLISHER, "/district/catchment",
            Role.LOTTERY_ADMINISTRATOR, "/district/lottery",
            Role.WITNESS, "/district/lottery",
            Role.DISTRICT_ADMINISTRATOR, "/district/staff",
            Role.SUPERVISOR, "/supervision",
            Role.AUDITOR, "/supervision");

    private final AccessMatrix matrix;

    LandingPages(AccessMatrix matrix) {
        this.matrix = matrix;
    }

    String after(@Nullable String wanted, SignedIn who) {
        Optional<String> continued = LocalPath.of(wanted)
                .filter(path -> matrix.opens(path.path(), who.roles()))
                .map(LocalPath::value);
        return continued.orElseGet(() -> home(who));
    }

    /** The home of one of the roles; the own account where no role has a page yet. */
    String home(SignedIn who) {
        Stream<String> homes = Stream.of(Role.values()).filter(who::has).map(HOMES::get);
        return homes.filter(path -> matrix.opens(path, who.roles())).findFirst().orElse(OWN_ACCOUNT);
    }
}
