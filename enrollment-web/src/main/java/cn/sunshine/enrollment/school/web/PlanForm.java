package cn.sunshine.enrollment.school.web;

import static java.util.Objects.requireNonNull;

import cn.sunshine.enrollment.school.SeatCount;
import cn.sunshine.enrollment.school.service.ApprovePlan;
import cn.sunshine.enrollment.school.service.PlanSummary;
import cn.sunshine.enrollment.season.SeasonId;
import cn.sunshine.enrollment.shared.AccountId;
import cn.sunshine.enrollment.shared.SchoolId;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/**
 * A plan to approve. Seats for children who are drawn together (加计划) are not asked for, as no draw gives them yet; those
 * that were approved before stay with the plan.
 *
 * @param seen how often the plan on the page was approved
 */
record PlanForm(
        @NotNull @Min(0) @Max(9_999) @Nullable Integer seats,

        @NotBlank @Size(max = 200) @Nullable String reason,

        @Nullable String seen) {

    static PlanForm empty() {
        return new PlanForm(null, "", "0");
    }

    static PlanForm of(PlanSummary plan) {
        return new PlanForm(plan.seats(), "", Integer.toString(plan.approvals()));
    }

    /** @param before the plan in force, or null */
    ApprovePlan toCommand(SchoolId school, SeasonId season, @Nullable PlanSummary before, AccountId by) {
        return new ApprovePlan(
                school,
                season,
                new SeatCount(requireNonNull(seats)),
                before == null ? SeatCount.NONE : new SeatCount(before.bundleSeats()),
                by,
                requireNonNull(reason));
    }
}
