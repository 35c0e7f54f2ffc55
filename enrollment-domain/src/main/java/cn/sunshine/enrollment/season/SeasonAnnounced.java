package cn.sunshine.enrollment.season;

import cn.sunshine.enrollment.audit.AuditFact;
import cn.sunshine.enrollment.audit.Auditable;
import cn.sunshine.enrollment.shared.DistrictId;
import org.springframework.modulith.NamedInterface;

/** A district announced a season. */
@NamedInterface("api")
public record SeasonAnnounced(DistrictId district, SeasonId season) implements Auditable {

    @Override
    public AuditFact auditFact() {
        return AuditFact.of(district, "season.announce", "season", season);
    }
}
