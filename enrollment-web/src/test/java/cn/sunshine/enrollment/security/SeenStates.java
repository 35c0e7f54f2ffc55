package cn.sunshine.enrollment.security;

import cn.sunshine.enrollment.catchment.AddressRuleId;
import cn.sunshine.enrollment.catchment.service.CatchmentQueries;
import cn.sunshine.enrollment.registration.service.OpenSeason;
import cn.sunshine.enrollment.review.service.CorrectionDeadlines;
import cn.sunshine.enrollment.school.service.SchoolQueries;
import cn.sunshine.enrollment.season.SeasonId;
import cn.sunshine.enrollment.season.service.SeasonQueries;
import java.util.UUID;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** What the page of a form would say now that it shows. */
@Lazy
@Component
class SeenStates {

    private final SeasonQueries seasons;
    private final SchoolQueries schools;
    private final CatchmentQueries catchments;
    private final CorrectionDeadlines corrections;

    SeenStates(
            SeasonQueries seasons,
            SchoolQueries schools,
            CatchmentQueries catchments,
            CorrectionDeadlines corrections) {
        this.seasons = seasons;
        this.schools = schools;
        this.catchments = catchments;
        this.corrections = corrections;
    }

    int of(String pattern, Seed seed) {
        OpenSeason open = seed.season();
        return switch (pattern) {
            case "/district/schools/{school}/plans/{season}" ->
                schools.plan(open.privateSchool(), open.season()).orElseThrow().approvals();
            case "/district/schools/{school}/profile" ->
                schools.school(open.school()).orElseThrow().version();
            // of a school that was just registered
            case "/district/schools/{school}/identity", "/district/schools/{school}/removal" -> 0;
            case FormTargets.PARTICIPATION, FormTargets.PARTICIPATION + "/resumption" ->
                schools.participation(
                                open.school(),
                                new SeasonId(UUID.fromString(seed.ids().get("participation"))))
                        .version();
            // of a season that was just announced
            case FormTargets.WITHDRAWAL -> 0;
            case "/district/" + Seed.AHEAD, "/district/season/{season}/births" ->
                seasons.season(new SeasonId(UUID.fromString(seed.ids().get(Seed.AHEAD))))
                        .orElseThrow()
                        .version();
            case "/district/hotlines/{district}" ->
                seasons.district(open.district()).orElseThrow().version();
            case "/district/season/{season}/phases/{kind}", "/district/season/{season}/draw-notice" ->
                seasons.season(open.season()).orElseThrow().version();
            case "/district/season/{season}/corrections" ->
                corrections.time(open.season()).state();
            case "/district/catchment/{season}/publish" ->
                catchments.pending(open.season()).changes().state();
            case FormTargets.RULE + "remove", FormTargets.RULE + "keep" ->
                catchments
                        .rule(new AddressRuleId(UUID.fromString(seed.id("rules"))))
                        .orElseThrow()
                        .state();
            default -> throw new IllegalArgumentException(pattern + " shows a state that is not named here");
        };
    }
}
