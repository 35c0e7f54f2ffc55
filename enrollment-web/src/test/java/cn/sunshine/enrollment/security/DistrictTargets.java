package cn.sunshine.enrollment.security;

import cn.sunshine.enrollment.catchment.AddressRuleId;
import cn.sunshine.enrollment.catchment.AddressSelector;
import cn.sunshine.enrollment.catchment.RoadSide;
import cn.sunshine.enrollment.catchment.RuleEffect;
import cn.sunshine.enrollment.catchment.service.AddRule;
import cn.sunshine.enrollment.catchment.service.CatchmentEditing;
import cn.sunshine.enrollment.lottery.DrawId;
import cn.sunshine.enrollment.lottery.service.DrawPreparation;
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
import cn.sunshine.enrollment.shared.PlaceName;
import cn.sunshine.enrollment.shared.SchoolId;
import cn.sunshine.enrollment.shared.Stage;
import java.time.LocalDate;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.context.annotation.Lazy;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** For every form of a district's officers, what still takes it. */
@Lazy
@Component
class DistrictTargets {

    private static final AtomicInteger NEXT = new AtomicInteger();

    private final CatchmentEditing catchments;
    private final SeasonAdministration seasons;
    private final SchoolAdministration schools;
    private final SchoolParticipation participation;
    private final SchoolQueries queries;
    private final SeenStates states;
    private final DrawPreparation preparation;
    private final JdbcClient jdbc;

    DistrictTargets(
            CatchmentEditing catchments,
            SeasonAdministration seasons,
            SchoolAdministration schools,
            SchoolParticipation participation,
            SchoolQueries queries,
            SeenStates states,
            DrawPreparation preparation,
            JdbcClient jdbc) {
        this.catchments = catchments;
        this.seasons = seasons;
        this.schools = schools;
        this.participation = participation;
        this.queries = queries;
        this.states = states;
        this.preparation = preparation;
        this.jdbc = jdbc;
    }

    /** The address of a thing that takes the form now, once. */
    String path(String pattern, Seed seed) {
        return switch (pattern) {
            // the plan of the first school is frozen with its roll
            case "/district/schools/{school}/plans/{season}" ->
                "/district/schools/" + seed.season().privateSchool() + "/plans/" + seed.id("season");
            // nothing names a school that was just registered
            case "/district/schools/{school}/identity", "/district/schools/{school}/removal" ->
                pattern.replace("{school}", newSchool(seed).toString());
            // only what was said is taken back
            case FormTargets.PARTICIPATION + "/resumption" -> {
                decline(seed);
                yield seed.path(pattern);
            }
            case FormTargets.WITHDRAWAL ->
                pattern.replace("{season}", newSeason(seed).toString());
            // all that is asked of a phase; from before to after all others, so that it upsets no order and stays open
            case "/district/season/{season}/phases/{kind}" ->
                "/district/season/" + seed.id("season") + "/phases/" + PhaseKind.CONFIRMATION;
            // only what was changed is published
            case "/district/catchment/{season}/publish" -> {
                draftRule(seed);
                yield seed.path(pattern);
            }
            // only a rule that is marked is kept, only one that is not can be marked
            case FormTargets.RULE + "keep" -> {
                catchments.remove(seed.season().district(), rule(seed), states.of(pattern, seed));
                yield seed.path(pattern);
            }
            case FormTargets.RULE + "remove" -> {
                catchments.keep(seed.season().district(), rule(seed), states.of(pattern, seed));
                yield seed.path(pattern);
            }
            default -> seed.path(pattern);
        };
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

    /** Another draw is prepared only after the one before was given up. */
    void giveUpDraws(Seed seed) {
        jdbc.sql("select id from draw where school_id = :school and status <> 'ABORTED'")
                .param("school", seed.season().otherSchool().value())
                .query(UUID.class)
                .list()
                .forEach(standing -> preparation.abort(new DrawId(standing), "once again"));
    }
}
