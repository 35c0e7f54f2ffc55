package cn.sunshine.enrollment.school.service;

import cn.sunshine.enrollment.school.Absence;
import cn.sunshine.enrollment.shared.SchoolId;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The schools that enroll in a season and their plans, and those of its stage that do not.
 *
 * @param schools by code
 * @param absent by code
 * @param absences why, and since when
 */
public record SeasonSchools(
        List<SchoolSummary> schools,
        Map<SchoolId, PlanSummary> plans,
        List<SchoolSummary> absent,
        Map<SchoolId, Absence> absences) {

    /** Empty where the school enrolls. */
    public Optional<Absence> absence(SchoolSummary school) {
        return Optional.ofNullable(absences.get(school.id()));
    }

    public Optional<PlanSummary> plan(SchoolSummary school) {
        return Optional.ofNullable(plans.get(school.id()));
    }

    public Optional<PlanSummary> approvedPlan(SchoolSummary school) {
        return plan(school).filter(PlanSummary::approved);
    }
}
