package cn.sunshine.enrollment.disclosure.service;

import cn.sunshine.enrollment.school.service.PlanSummary;
import cn.sunshine.enrollment.school.service.SchoolSummary;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A school in a list: with its plan once that is approved, never before. */
public record ListedSchool(SchoolSummary school, Optional<PlanSummary> plan) {

    static ListedSchool of(SchoolSummary school, @Nullable PlanSummary plan) {
        return new ListedSchool(school, Optional.ofNullable(plan).filter(PlanSummary::approved));
    }
}
