package cn.sunshine.enrollment.seat;

import cn.sunshine.enrollment.audit.AuditFact;
import cn.sunshine.enrollment.audit.Auditable;
import cn.sunshine.enrollment.shared.DistrictId;
import org.springframework.modulith.NamedInterface;

/** A seat was given back. */
@NamedInterface("api")
public record SeatReleased(DistrictId district, PlacementId placement) implements Auditable {

    @Override
    public AuditFact auditFact() {
        return AuditFact.of(district, "seat.release", "placement", placement);
    }
}
