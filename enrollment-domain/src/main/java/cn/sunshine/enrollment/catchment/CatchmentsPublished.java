package cn.sunshine.enrollment.catchment;

import cn.sunshine.enrollment.audit.AuditFact;
import cn.sunshine.enrollment.audit.Auditable;
import cn.sunshine.enrollment.season.SeasonId;
import cn.sunshine.enrollment.shared.DistrictId;
import org.springframework.modulith.NamedInterface;

/** The catchments of a season were published. */
@NamedInterface("api")
public record CatchmentsPublished(DistrictId district, SeasonId season, int number, String digest)
        implements Auditable {

    @Override
    public AuditFact auditFact() {
        return AuditFact.of(district, "catchment.publish", "season", season)
                .with("number", number)
                .with("digest", digest);
    }
}
