package cn.sunshine.enrollment.security;

import cn.sunshine.enrollment.identity.Role;
import cn.sunshine.enrollment.identity.SignedIn;
import cn.sunshine.enrollment.identity.service.IdentityFixtures;
import cn.sunshine.enrollment.identity.web.AccessRow.Access;
import cn.sunshine.enrollment.registration.service.OpenSeason;
import cn.sunshine.enrollment.registration.service.RegistrationFixtures;
import cn.sunshine.enrollment.season.service.SeasonClock;
import cn.sunshine.enrollment.shared.SchoolId;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** Fills in every form of the product so that it is accepted, each time for a thing that still takes it. */
@Lazy
@Component
class Forms {

    /**
     * Forms that are accepted with a secret of the moment only: {@link SignInSecurityTests}, {@link PhoneChangeSecurityTests}
     * and {@link LostNumberSecurityTests} show one.
     */
    static final Set<String> WITH_A_SECRET = Set.of(
            "/sign-in/code",
            "/sign-in/password",
            "/sign-in/staff",
            "/sign-in/second-factor",
            "/account/phone/code",
            FormTargets.COUNTER + "/code");

    private static final AtomicInteger NEXT = new AtomicInteger();
    private static final int FIRST_YEAR = 2030;
    private static final int YEARS = 160;

    /** Before and after all other phases, and no longer than one may be. */
    private static final LocalDate OPENS = LocalDate.now(SeasonClock.ZONE).minusDays(70);

    private static final LocalDate CLOSES = OPENS.plusDays(170);

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
            Map.entry("upTo", "2026-05-01T00:00:00Z_00000000-0000-4000-8000-000000000000"),
            Map.entry("relation", "FATHER"),
            Map.entry("road", "果园路"),
            Map.entry("houseNumber", "17"),
            Map.entry("door", "2栋301"),
            Map.entry("declared", "true"),
            Map.entry("unchanged", "true"),
            Map.entry("sure", "true"),
            Map.entry("paper", "RESIDENT_CARD"),
            Map.entry("doubt", "PAPER_UNCLEAR"),
            Map.entry("seats", "9"),
            Map.entry("days", "5"),
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
            Map.entry("drawNotice", "12"),
            Map.entry("password", IdentityFixtures.GOOD_PASSWORD),
            Map.entry("again", IdentityFixtures.GOOD_PASSWORD),
            Map.entry("from.year", Integer.toString(OPENS.getYear())),
            Map.entry("from.month", Integer.toString(OPENS.getMonthValue())),
            Map.entry("from.day", Integer.toString(OPENS.getDayOfMonth())),
            Map.entry("fromTime", "08:00"),
            Map.entry("to.year", Integer.toString(CLOSES.getYear())),
            Map.entry("to.month", Integer.toString(CLOSES.getMonthValue())),
            Map.entry("to.day", Integer.toString(CLOSES.getDayOfMonth())),
            Map.entry("toTime", "18:00"),
            Map.entry("bornFrom.year", "2022"),
            Map.entry("bornFrom.month", "9"),
            Map.entry("bornFrom.day", "1"),
            Map.entry("bornTo.year", "2023"),
            Map.entry("bornTo.month", "12"),
            Map.entry("bornTo.day", "31"),
            Map.entry("inquiries", "0990-7654321"),
            Map.entry("supervision", "0990-7654322"));

    private final People people;
    private final RegistrationFixtures registration;
    private final FormTargets targets;
    private final FamilyTargets families;
    private final ReviewTargets reviews;
    private final DistrictTargets districts;
    private final CeremonyForms ceremonies;
    private final SeenStates states;

    Forms(
            People people,
            RegistrationFixtures registration,
            FormTargets targets,
            FamilyTargets families,
            ReviewTargets reviews,
            DistrictTargets districts,
            CeremonyForms ceremonies,
            SeenStates states) {
        this.people = people;
        this.registration = registration;
        this.targets = targets;
        this.families = families;
        this.reviews = reviews;
        this.districts = districts;
        this.ceremonies = ceremonies;
        this.states = states;
    }

    Form of(Route route, Walker walker) {
        String pattern = route.pattern();
        if (pattern.startsWith(CEREMONY)) {
            return ceremonies.of(route);
        }
        // made first: some forms carry along that it is there
        String path = targets.path(pattern, walker);
        Map<String, String> values = new LinkedHashMap<>();
        route.fields().stream()
                .filter(field -> isRead(pattern, field))
                .forEach(field -> values.put(field, value(pattern, field, walker)));
        if (pattern.equals("/district/season/new")) {
            int year = Integer.parseInt(values.getOrDefault("year", ""));
            values.put("bornFrom.year", Integer.toString(year - 13));
            values.put("bornTo.year", Integer.toString(year - 12));
        }
        if (pattern.equals(PREPARE)) {
            districts.giveUpDraws(walker.seed());
            values.put("first", walker.officer(Role.LOTTERY_ADMINISTRATOR).id().toString());
            values.put("second", walker.officer(Role.WITNESS).id().toString());
            values.put("third", walker.colleague(Role.WITNESS).id().toString());
        }
        boolean visitor = route.row().access() == Access.PUBLIC;
        return new Form(route, path, visitor ? null : who(pattern, route, walker), values);
    }

    /** A decision reads its part of the form; of a role that is held at a school nobody asks for the district. */
    private static boolean isRead(String pattern, String field) {
        return pattern.startsWith(FormTargets.REVIEW) && !pattern.startsWith(FormTargets.COUNTER)
                ? READ_BY_A_DECISION.contains(act(pattern) + " " + field)
                : !(pattern.endsWith("/grants") && field.equals("district"));
    }

    private static String act(String pattern) {
        return pattern.substring(pattern.lastIndexOf('/') + 1);
    }

    /** A password is given once only to an account that has none; without a session it is what shows whose the account is. */
    private SignedIn who(String pattern, Route route, Walker walker) {
        if (pattern.startsWith(FormTargets.FAMILIES)) {
            return families.family(pattern);
        }
        return switch (pattern) {
            case "/account/password" -> people.guardian();
            case "/account/phone" -> people.guardianWithPassword();
            case "/account/lost-number/stop" -> reviews.familyWithLostNumber(walker);
            default -> walker.who(route);
        };
    }

    private String value(String pattern, String field, Walker walker) {
        Seed seed = walker.seed();
        int next = NEXT.incrementAndGet();
        return switch (field) {
            case "season" -> seed.id("season");
            case "school" -> school(pattern, seed.season());
            case "division" -> seed.season().township().value();
            case "district" -> seed.season().district().toString();
            case "number" ->
                pattern.equals("/review/find")
                        ? reviews.numberOf(seed)
                        : registration.childNumber().value();
            case "login" -> IdentityFixtures.anyLogin().value();
            case "phone" ->
                pattern.startsWith("/district/schools")
                        ? "0591-1112223"
                        : IdentityFixtures.anyPhone().value();
            case "code" -> "F%07d".formatted(next);
            case "year" -> Integer.toString(FIRST_YEAR + next % YEARS);
            case "seen" -> Integer.toString(states.of(pattern, seed));
            case "key" -> UUID.randomUUID().toString();
            case "reason" -> pattern.startsWith(FormTargets.REVIEW) ? "OUTSIDE_AREA" : "one class more";
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
}
