package cn.sunshine.enrollment.school.service;

import cn.sunshine.enrollment.shared.SchoolId;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The schools that enroll in a season and their plans.
 *
 * @param schools by code
 */
public record SeasonSchools(List<SchoolSummary> schools, Map<SchoolId, PlanSummary> plans) {

    public Optional<PlanSummary> plan(SchoolSummary school) {
        return Optional.ofNullable(plans.get(school.id()));
    }

    public Optional<PlanSummary> approvedPlan(SchoolSummary school) {
        return plan(school).filter(PlanSummary::approved);
    }
}
