package cn.sunshine.enrollment.security;

import cn.sunshine.enrollment.catchment.AddressSelector;
import cn.sunshine.enrollment.catchment.RoadSide;
import cn.sunshine.enrollment.catchment.RuleEffect;
import cn.sunshine.enrollment.catchment.service.AddRule;
import cn.sunshine.enrollment.catchment.service.CatchmentEditing;
import cn.sunshine.enrollment.identity.Role;
import cn.sunshine.enrollment.identity.SignedIn;
import cn.sunshine.enrollment.identity.service.IdentityFixtures;
import cn.sunshine.enrollment.identity.web.AccessRow.Access;
import cn.sunshine.enrollment.lottery.DrawId;
import cn.sunshine.enrollment.lottery.service.DrawPreparation;
import cn.sunshine.enrollment.registration.ApplicationId;
import cn.sunshine.enrollment.registration.service.ApplicationWithdrawal;
import cn.sunshine.enrollment.registration.service.OpenSeason;
import cn.sunshine.enrollment.registration.service.RegistrationFixtures;
import cn.sunshine.enrollment.review.ReviewCaseId;
import cn.sunshine.enrollment.review.service.ReviewClaiming;
import cn.sunshine.enrollment.review.service.ReviewFixtures;
import cn.sunshine.enrollment.review.service.ReviewOfficer;
import cn.sunshine.enrollment.season.PhaseKind;
import cn.sunshine.enrollment.shared.AccountId;
import cn.sunshine.enrollment.shared.SchoolId;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.context.annotation.Lazy;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Fills in every form of the product so that it is accepted, each time for a thing that still takes it. */
@Lazy
@Component
class Forms {

    /** Forms that are accepted with a secret of the moment only: {@link SignInSecurityTests} shows one. */
    static final Set<String> WITH_A_SECRET =
            Set.of("/sign-in/code", "/sign-in/password", "/sign-in/staff", "/sign-in/second-factor");

    private static final AtomicInteger NEXT = new AtomicInteger();
    private static final int FIRST_YEAR = 2030;
    private static final int YEARS = 160;

    private static final String FAMILIES = "/family/applications/";
    private static final String FAMILY = FAMILIES + "{id}/";
    private static final String REVIEW = "/review/cases/{id}/";
    private static final String CEREMONY = "/district/lottery/{id}/";
    private static final String PREPARE = "/district/lottery/prepare";

    /** All decisions on a case share one form, and each reads its own part. */
    private static final Set<String> READ_BY_A_DECISION = Set.of(
            "approval round",
            "return round",
            "return reasons[0]",
            "return note",
            "rejection round",
            "rejection reason",
            "rejection rejectionNote");

    private static final Map<String, String> FILLED = Map.ofEntries(
            Map.entry("name", "王五"),
            Map.entry("nameEn", "New School"),
            Map.entry("relation", "FATHER"),
            Map.entry("road", "果园路"),
            Map.entry("houseNumber", "17"),
            Map.entry("door", "2栋301"),
            Map.entry("declared", "true"),
            Map.entry("sure", "true"),
            Map.entry("seats", "9"),
            Map.entry("days", "5"),
            Map.entry("bundleSeats", "0"),
            Map.entry("effect", "INCLUDE"),
            Map.entry("side", "ALL"),
            Map.entry("first", "1"),
            Map.entry("last", "9"),
            Map.entry("source", "sentence"),
            Map.entry("firstTitle", "公证员"),
            Map.entry("secondTitle", "家长代表"),
            Map.entry("thirdTitle", "人大代表"),
            Map.entry("sentence", "四位家长在现场掷 20 个十面骰子"),
            Map.entry("round", "1"),
            Map.entry("reasons[0]", "ADDRESS_INCOMPLETE"),
            Map.entry("role", "SCHOOL_OFFICER"),
            Map.entry("stage", "JUNIOR_SECONDARY"),
            Map.entry("nature", "PUBLIC"),
            Map.entry("affiliation", "DISTRICT"),
            Map.entry("address", "果园路1号"),
            Map.entry("publicityDays", "7"),
            Map.entry("password", IdentityFixtures.GOOD_PASSWORD),
            Map.entry("again", IdentityFixtures.GOOD_PASSWORD),
            Map.entry("from.year", "2026"),
            Map.entry("from.month", "5"),
            Map.entry("from.day", "1"),
            Map.entry("fromTime", "08:00"),
            Map.entry("to.year", "2028"),
            Map.entry("to.month", "5"),
            Map.entry("to.day", "9"),
            Map.entry("toTime", "18:00"),
            Map.entry("bornFrom.year", "2014"),
            Map.entry("bornFrom.month", "9"),
            Map.entry("bornFrom.day", "1"),
            Map.entry("bornTo.year", "2015"),
            Map.entry("bornTo.month", "8"),
            Map.entry("bornTo.day", "31"),
            Map.entry("inquiries", "0990-7654321"),
            Map.entry("supervision", "0990-7654322"));

    private final People people;
    private final RegistrationFixtures registration;
    private final ApplicationWithdrawal withdrawal;
    private final ReviewFixtures reviews;
    private final ReviewClaiming claiming;
    private final DrawPreparation preparation;
    private final CatchmentEditing catchments;
    private final CeremonyForms ceremonies;
    private final JdbcClient jdbc;

    /** A family for each route: one that had filled in all of them would be asked about hundreds of children. */
    private final Map<String, SignedIn> families = new HashMap<>();

    Forms(
            People people,
            RegistrationFixtures registration,
            ApplicationWithdrawal withdrawal,
            ReviewFixtures reviews,
            ReviewClaiming claiming,
            DrawPreparation preparation,
            CatchmentEditing catchments,
            CeremonyForms ceremonies,
            JdbcClient jdbc) {
        this.people = people;
        this.registration = registration;
        this.withdrawal = withdrawal;
        this.reviews = reviews;
        this.claiming = claiming;
        this.preparation = preparation;
        this.catchments = catchments;
        this.ceremonies = ceremonies;
        this.jdbc = jdbc;
    }

    Form of(Route route, Walker walker) {
        String pattern = route.pattern();
        if (pattern.startsWith(CEREMONY)) {
            return ceremonies.of(route);
        }
        Map<String, String> values = new LinkedHashMap<>();
        route.fields().stream()
                .filter(field -> isRead(pattern, field))
                .forEach(field -> values.put(field, value(pattern, field, walker)));
        if (pattern.equals(PREPARE)) {
            giveUpDraws(walker.seed());
            values.put("first", walker.officer(Role.LOTTERY_ADMINISTRATOR).id().toString());
            values.put("second", walker.officer(Role.WITNESS).id().toString());
            values.put("third", walker.colleague(Role.WITNESS).id().toString());
        }
        boolean visitor = route.row().access() == Access.PUBLIC;
        return new Form(route, path(pattern, walker), visitor ? null : who(pattern, route, walker), values);
    }

    /** A decision reads its part of the form; of a role that is held at a school nobody asks for the district. */
    private static boolean isRead(String pattern, String field) {
        return pattern.startsWith(REVIEW)
                ? READ_BY_A_DECISION.contains(act(pattern) + " " + field)
                : !(pattern.endsWith("/grants") && field.equals("district"));
    }

    private static String act(String pattern) {
        return pattern.substring(pattern.lastIndexOf('/') + 1);
    }

    /** A password is given once only to an account that has none. */
    private SignedIn who(String pattern, Route route, Walker walker) {
        if (pattern.startsWith(FAMILIES)) {
            return family(pattern);
        }
        return pattern.equals("/account/password") ? people.guardian() : walker.who(route);
    }

    private SignedIn family(String pattern) {
        return families.computeIfAbsent(pattern, route -> people.guardian());
    }

    private String path(String pattern, Walker walker) {
        Seed seed = walker.seed();
        if (pattern.startsWith(FAMILY)) {
            return pattern.replace("{id}", application(pattern, seed.season()).toString());
        }
        if (pattern.startsWith(REVIEW)) {
            return pattern.replace("{id}", reviewed(pattern, walker).toString());
        }
        return switch (pattern) {
            // the plan of the first school is frozen with its roll
            case "/district/schools/{school}/plans/{season}" ->
                "/district/schools/" + seed.season().privateSchool() + "/plans/" + seed.id("season");
            // all that is asked of a phase; from before to after all others, so that it upsets no order and stays open
            case "/district/season/{season}/phases/{kind}" ->
                "/district/season/" + seed.id("season") + "/phases/" + PhaseKind.CONFIRMATION;
            // only what was changed is published
            case "/district/catchment/{season}/publish" -> {
                draftRule(seed);
                yield seed.path(pattern);
            }
            default -> seed.path(pattern);
        };
    }

    private void draftRule(Seed seed) {
        catchments.add(new AddRule(
                seed.season().season(),
                seed.season().school(),
                RuleEffect.INCLUDE,
                AddressSelector.roadRange(seed.season().township(), "果园路", 101, 199, RoadSide.ODD),
                "果园路101—199号（单号）"));
    }

    private ApplicationId application(String pattern, OpenSeason season) {
        AccountId family = family(pattern).id();
        if (pattern.endsWith("/withdraw")) {
            return registration.submitted(season, family);
        }
        if (pattern.endsWith("/reopen")) {
            ApplicationId withdrawn = registration.submitted(season, family);
            withdrawal.withdraw(withdrawn, family);
            return withdrawn;
        }
        return registration.draft(season, family);
    }

    private ReviewCaseId reviewed(String pattern, Walker walker) {
        ReviewCaseId id = reviews.submitted(walker.seed().season());
        if (!pattern.endsWith("/claim")) {
            claiming.claim(
                    id,
                    new ReviewOfficer(
                            walker.officer(Role.DISTRICT_REVIEWER).id(),
                            walker.seed().season().district()));
        }
        return id;
    }

    private String value(String pattern, String field, Walker walker) {
        Seed seed = walker.seed();
        int next = NEXT.incrementAndGet();
        return switch (field) {
            case "season" -> seed.id("season");
            case "school" -> school(pattern, seed.season());
            case "division" -> seed.season().township().value();
            case "district" -> seed.season().district().toString();
            case "number" -> registration.childNumber().value();
            case "login" -> IdentityFixtures.anyLogin().value();
            case "phone" ->
                pattern.startsWith("/district/schools")
                        ? "0591-1112223"
                        : IdentityFixtures.anyPhone().value();
            case "code" -> "F%07d".formatted(next);
            case "year" -> Integer.toString(FIRST_YEAR + next % YEARS);
            case "key" -> UUID.randomUUID().toString();
            case "reason" -> pattern.startsWith(REVIEW) ? "OUTSIDE_AREA" : "one class more";
            default -> FILLED.getOrDefault(field, "");
        };
    }

    private static String school(String pattern, OpenSeason season) {
        if (pattern.endsWith("/grants")) {
            return season.district() + "/" + season.school();
        }
        // of the first school the draw is over
        SchoolId school = pattern.equals(PREPARE) ? season.otherSchool() : season.school();
        return school.toString();
    }

    /** Another draw is prepared only after the one before was given up. */
    private void giveUpDraws(Seed seed) {
        jdbc.sql("select id from draw where school_id = :school and status <> 'ABORTED'")
                .param("school", seed.season().otherSchool().value())
                .query(UUID.class)
                .list()
                .forEach(standing -> preparation.abort(new DrawId(standing), "once again"));
    }
}
