package cn.sunshine.enrollment.seat;

import cn.sunshine.enrollment.audit.AuditFact;
import cn.sunshine.enrollment.audit.Auditable;
import cn.sunshine.enrollment.season.SeasonId;
import cn.sunshine.enrollment.shared.DistrictId;
import org.springframework.modulith.NamedInterface;

/** A child was placed in a seat. */
@NamedInterface("api")
public record SeatTaken(DistrictId district, SeasonId season, PlacementId placement, SeatLine line, Authority authority)
        implements Auditable {

    @Override
    public AuditFact auditFact() {
        return AuditFact.of(district, "seat.take", "placement", placement)
                .with("season", season)
                .with("line", line)
                .with("authority", authority.kind() + "/" + authority.reference());
    }
}
