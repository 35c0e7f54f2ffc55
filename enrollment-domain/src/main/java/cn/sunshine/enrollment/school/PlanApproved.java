package cn.sunshine.enrollment.school;

import cn.sunshine.enrollment.audit.AuditFact;
import cn.sunshine.enrollment.audit.Auditable;
import cn.sunshine.enrollment.season.SeasonId;
import cn.sunshine.enrollment.shared.DistrictId;
import cn.sunshine.enrollment.shared.SchoolId;
import org.springframework.modulith.NamedInterface;

/** A school's plan, or a change of it, was approved. */
@NamedInterface("api")
public record PlanApproved(
        DistrictId district, SchoolId school, SeasonId season, SeatCount seats, SeatCount bundleSeats)
        implements Auditable {

    @Override
    public AuditFact auditFact() {
        return AuditFact.of(district, "school.approve-plan", "school", school)
                .with("season", season)
                .with("seats", seats.value())
                .with("bundleSeats", bundleSeats.value());
    }
}
