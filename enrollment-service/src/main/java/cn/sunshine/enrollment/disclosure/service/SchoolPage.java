package cn.sunshine.enrollment.disclosure.service;

import cn.sunshine.enrollment.catchment.service.RuleView;
import cn.sunshine.enrollment.school.Absence;
import cn.sunshine.enrollment.school.service.PlanSummary;
import cn.sunshine.enrollment.school.service.SchoolSummary;
import cn.sunshine.enrollment.season.service.DistrictSummary;
import cn.sunshine.enrollment.season.service.SeasonSummary;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * All that must be public of a school before families register (policy D1): policy and conditions, plan, catchment,
 * procedure, and whom to call.
 *
 * @param season the school's season, of its stage, the one that people mean today; empty before one is announced
 * @param plan the approved plan; empty before one is approved
 * @param absence why it does not enroll in the season, and since when; empty where it does
 * @param rules the published sentences of the catchment
 * @param publishedSince since when plan and catchment have both been public
 * @param catchmentChanged when the catchment was changed after that; empty where it was not
 */
public record SchoolPage(
        DistrictSummary district,
        SchoolSummary school,
        Optional<SeasonSummary> season,
        Optional<PlanSummary> plan,
        Optional<Absence> absence,
        List<RuleView> rules,
        Optional<Instant> publishedSince,
        Optional<Instant> catchmentChanged) {}
