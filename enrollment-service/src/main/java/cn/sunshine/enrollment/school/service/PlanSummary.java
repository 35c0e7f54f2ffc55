package cn.sunshine.enrollment.school.service;

import cn.sunshine.enrollment.school.EnrollmentPlan;
import cn.sunshine.enrollment.shared.SchoolId;

/** The plan in force of a school. */
public record PlanSummary(SchoolId school, int seats, int bundleSeats, boolean approved, boolean frozen) {

    static PlanSummary of(EnrollmentPlan plan) {
        return new PlanSummary(
                plan.school(), plan.seats().value(), plan.bundleSeats().value(), plan.isApproved(), plan.isFrozen());
    }
}
