package cn.sunshine.enrollment.security;

import cn.sunshine.enrollment.catchment.AddressRuleId;
import cn.sunshine.enrollment.catchment.AddressSelector;
import cn.sunshine.enrollment.catchment.RoadSide;
import cn.sunshine.enrollment.catchment.RuleEffect;
import cn.sunshine.enrollment.catchment.service.AddRule;
import cn.sunshine.enrollment.catchment.service.CatchmentEditing;
import cn.sunshine.enrollment.identity.LostNumberId;
import cn.sunshine.enrollment.identity.Role;
import cn.sunshine.enrollment.identity.SignedIn;
import cn.sunshine.enrollment.identity.service.Counter;
import cn.sunshine.enrollment.identity.service.IdentityFixtures;
import cn.sunshine.enrollment.lottery.DrawId;
import cn.sunshine.enrollment.lottery.service.DrawPreparation;
import cn.sunshine.enrollment.registration.ApplicationId;
import cn.sunshine.enrollment.registration.CorrectionItem;
import cn.sunshine.enrollment.registration.service.ApplicationDecisions;
import cn.sunshine.enrollment.registration.service.ApplicationWithdrawal;
import cn.sunshine.enrollment.registration.service.OpenSeason;
import cn.sunshine.enrollment.registration.service.RegistrationFixtures;
import cn.sunshine.enrollment.review.ReviewCaseId;
import cn.sunshine.enrollment.review.service.ReviewClaiming;
import cn.sunshine.enrollment.review.service.ReviewFixtures;
import cn.sunshine.enrollment.review.service.ReviewOfficer;
import cn.sunshine.enrollment.school.SchoolCode;
import cn.sunshine.enrollment.school.SchoolNature;
import cn.sunshine.enrollment.school.SchoolProfile;
import cn.sunshine.enrollment.school.service.RegisterSchool;
import cn.sunshine.enrollment.school.service.SchoolAdministration;
import cn.sunshine.enrollment.school.service.SchoolParticipation;
import cn.sunshine.enrollment.school.service.SchoolQueries;
import cn.sunshine.enrollment.season.BirthWindow;
import cn.sunshine.enrollment.season.DrawNotice;
import cn.sunshine.enrollment.season.PhaseKind;
import cn.sunshine.enrollment.season.PublicityDays;
import cn.sunshine.enrollment.season.SeasonId;
import cn.sunshine.enrollment.season.service.AnnounceSeason;
import cn.sunshine.enrollment.season.service.SeasonAdministration;
import cn.sunshine.enrollment.shared.AcademicYear;
import cn.sunshine.enrollment.shared.AccountId;
import cn.sunshine.enrollment.shared.PlaceName;
import cn.sunshine.enrollment.shared.SchoolId;
import cn.sunshine.enrollment.shared.Stage;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Lazy;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Finds, or makes, for every form a thing that still takes it. */
@Lazy
@Component
class FormTargets {

    static final String FAMILIES = "/family/applications/";
    static final String REVIEW = "/review/cases/{id}/";
    static final String COUNTER = REVIEW + "lost-number";
    private static final String LOST_NUMBERS = "/review/lost-numbers/{id}/";
    static final String WITHDRAWAL = "/district/season/{season}/withdrawal";
    static final String PARTICIPATION = "/district/schools/{school}/participation/{season}";
    private static final AtomicInteger NEXT = new AtomicInteger();
    private static final String FAMILY = FAMILIES + "{id}/";
    static final String RULE = "/district/catchment/{season}/schools/{school}/rules/{rule}/";

    /** No family begins as many children as are written of in a walk (RAT-01). */
    private static final int FORMS_OF_A_FAMILY = 5;

    private final People people;
    private final RegistrationFixtures registration;
    private final ApplicationWithdrawal withdrawal;
    private final ApplicationDecisions decisions;
    private final ReviewFixtures reviews;
    private final ReviewClaiming claiming;
    private final DrawPreparation preparation;
    private final CatchmentEditing catchments;
    private final SeasonAdministration seasons;
    private final SchoolAdministration schools;
    private final SchoolParticipation participation;
    private final SchoolQueries queries;
    private final SeenStates states;
    private final Counter counter;
    private final JdbcClient jdbc;

    /** Whose turn it is with the form of a route. */
    private final Map<String, Turn> families = new HashMap<>();

    private record Turn(SignedIn family, int forms) {}

    FormTargets(
            People people,
            RegistrationFixtures registration,
            ApplicationWithdrawal withdrawal,
            ApplicationDecisions decisions,
            ReviewFixtures reviews,
            ReviewClaiming claiming,
            DrawPreparation preparation,
            CatchmentEditing catchments,
            SeasonAdministration seasons,
            SchoolAdministration schools,
            SchoolParticipation participation,
            SchoolQueries queries,
            SeenStates states,
            Counter counter,
            JdbcClient jdbc) {
        this.people = people;
        this.registration = registration;
        this.withdrawal = withdrawal;
        this.decisions = decisions;
        this.reviews = reviews;
        this.claiming = claiming;
        this.preparation = preparation;
        this.catchments = catchments;
        this.seasons = seasons;
        this.schools = schools;
        this.participation = participation;
        this.queries = queries;
        this.states = states;
        this.counter = counter;
        this.jdbc = jdbc;
    }

    /** The family to which the thing at the latest {@link #path} of a route belongs. */
    SignedIn family(String pattern) {
        return Objects.requireNonNull(families.get(pattern)).family();
    }

    private Turn nextForm(@Nullable Turn turn) {
        return turn == null || turn.forms() == FORMS_OF_A_FAMILY
                ? new Turn(people.guardian(), 1)
                : new Turn(turn.family(), turn.forms() + 1);
    }

    /** A family whose number an officer is asked to change. */
    SignedIn familyWithLostNumber(Walker walker) {
        SignedIn family = people.guardian();
        reported(family.id(), walker);
        return family;
    }

    private LostNumberId reported(AccountId family, Walker walker) {
        return counter.reported(
                walker.seed().season().district(),
                family,
                IdentityFixtures.anyPhone(),
                walker.colleague(Role.DISTRICT_REVIEWER));
    }

    /** The case of a family that has an account. */
    private ReviewCaseId atTheCounter(Seed seed) {
        return reviews.caseOf(
                registration.submitted(seed.season(), people.guardian().id()));
    }

    /** The address of a thing that takes the form now, once. */
    String path(String pattern, Walker walker) {
        Seed seed = walker.seed();
        if (pattern.startsWith(FAMILIES)) {
            families.put(pattern, nextForm(families.get(pattern)));
        }
        if (pattern.startsWith(FAMILY)) {
            return pattern.replace("{id}", application(pattern, seed.season()).toString());
        }
        if (pattern.startsWith(COUNTER)) {
            return pattern.replace("{id}", atTheCounter(seed).toString());
        }
        if (pattern.startsWith(LOST_NUMBERS)) {
            return pattern.replace(
                    "{id}", reported(people.guardian().id(), walker).toString());
        }
        if (pattern.startsWith(REVIEW)) {
            return pattern.replace("{id}", reviewed(pattern, walker).toString());
        }
        return switch (pattern) {
            // the plan of the first school is frozen with its roll
            case "/district/schools/{school}/plans/{season}" ->
                "/district/schools/" + seed.season().privateSchool() + "/plans/" + seed.id("season");
            // nothing names a school that was just registered
            case "/district/schools/{school}/identity", "/district/schools/{school}/removal" ->
                pattern.replace("{school}", newSchool(seed).toString());
            // only what was said is taken back
            case PARTICIPATION + "/resumption" -> {
                decline(seed);
                yield seed.path(pattern);
            }
            case WITHDRAWAL -> pattern.replace("{season}", newSeason(seed).toString());
            // all that is asked of a phase; from before to after all others, so that it upsets no order and stays open
            case "/district/season/{season}/phases/{kind}" ->
                "/district/season/" + seed.id("season") + "/phases/" + PhaseKind.CONFIRMATION;
            // only what was changed is published
            case "/district/catchment/{season}/publish" -> {
                draftRule(seed);
                yield seed.path(pattern);
            }
            // only a rule that is marked is kept, only one that is not can be marked
            case RULE + "keep" -> {
                catchments.remove(seed.season().district(), rule(seed), states.of(pattern, seed));
                yield seed.path(pattern);
            }
            case RULE + "remove" -> {
                catchments.keep(seed.season().district(), rule(seed), states.of(pattern, seed));
                yield seed.path(pattern);
            }
            default -> seed.path(pattern);
        };
    }

    /** The number on the receipt of what has been handed in and has a case. */
    String numberOf(Seed seed) {
        return jdbc.sql(
                        "select a.number from application a join review_case c on c.application_id = a.id where c.id = :id")
                .param("id", UUID.fromString(seed.id("cases")))
                .query(String.class)
                .single();
    }

    /** Of a stage that no season of the district waits for. */
    private SchoolId newSchool(Seed seed) {
        return schools.register(new RegisterSchool(
                seed.season().district(),
                new SchoolCode("T%07d".formatted(NEXT.incrementAndGet())),
                Stage.JUNIOR_SECONDARY,
                SchoolNature.PUBLIC,
                new SchoolProfile(new PlaceName("新校", "New School"), "果园路2号", "0591-1112223")));
    }

    private SeasonId newSeason(Seed seed) {
        int year = 2100 + NEXT.incrementAndGet() % 90;
        return seasons.announce(new AnnounceSeason(
                seed.season().district(),
                new AcademicYear(year),
                Stage.PRIMARY,
                new BirthWindow(LocalDate.of(year - 7, 9, 1), LocalDate.of(year - 6, 8, 31)),
                new PublicityDays(7),
                new DrawNotice(0)));
    }

    private void decline(Seed seed) {
        SchoolId school = seed.season().school();
        SeasonId season = new SeasonId(UUID.fromString(seed.id("participation")));
        int seen = queries.participation(school, season).version();
        participation.decline(school, season, "rebuilt", seed.family(), seen);
    }

    private static AddressRuleId rule(Seed seed) {
        return new AddressRuleId(UUID.fromString(seed.id("rules")));
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
        if (pattern.endsWith("/check")) {
            return returned(registration.submitted(season, family));
        }
        if (pattern.endsWith("/reopen")) {
            ApplicationId withdrawn = registration.submitted(season, family);
            withdrawal.withdraw(withdrawn, family);
            return withdrawn;
        }
        return registration.draft(season, family);
    }

    /** What is asked of a draft is asked of it too, and whether it is handed in again as it was. */
    private ApplicationId returned(ApplicationId application) {
        Instant tomorrow = Instant.now().plus(Duration.ofDays(1));
        decisions.returnForCorrection(application, Set.of(CorrectionItem.ADDRESS), "", tomorrow);
        return application;
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

    /** Another draw is prepared only after the one before was given up. */
    void giveUpDraws(Seed seed) {
        jdbc.sql("select id from draw where school_id = :school and status <> 'ABORTED'")
                .param("school", seed.season().otherSchool().value())
                .query(UUID.class)
                .list()
                .forEach(standing -> preparation.abort(new DrawId(standing), "once again"));
    }
}
