package cn.sunshine.enrollment.school.service;

import cn.sunshine.enrollment.school.EnrollmentPlan;
import cn.sunshine.enrollment.shared.SchoolId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The plan in force of a school.
 *
 * @param approvals how often it was approved, changes included
 * @param approvedSince when the season's first version was approved, or null before that
 * @param changedAt when the version in force took the place of another, or null if it is the first
 */
public record PlanSummary(
        SchoolId school,
        int seats,
        int bundleSeats,
        int approvals,
        @Nullable Instant approvedSince,
        @Nullable Instant changedAt,
        boolean frozen) {

    static PlanSummary of(EnrollmentPlan plan) {
        return new PlanSummary(
                plan.school(),
                plan.seats().value(),
                plan.bundleSeats().value(),
                plan.approvals(),
                plan.approvedSince().orElse(null),
                plan.changedAt().orElse(null),
                plan.isFrozen());
    }

    public boolean approved() {
        return approvedSince != null;
    }
}
