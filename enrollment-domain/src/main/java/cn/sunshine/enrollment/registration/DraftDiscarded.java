package cn.sunshine.enrollment.registration;

import cn.sunshine.enrollment.audit.AuditFact;
import cn.sunshine.enrollment.audit.Auditable;
import cn.sunshine.enrollment.season.SeasonId;
import cn.sunshine.enrollment.shared.DistrictId;
import org.springframework.modulith.NamedInterface;

/** A family threw away a draft that was never submitted. */
@NamedInterface("api")
public record DraftDiscarded(DistrictId district, SeasonId season, ApplicationId application) implements Auditable {

    @Override
    public AuditFact auditFact() {
        return AuditFact.of(district, "registration.discard", "application", application)
                .with("season", season);
    }
}
