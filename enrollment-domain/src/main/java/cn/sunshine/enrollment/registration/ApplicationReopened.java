package cn.sunshine.enrollment.registration;

import cn.sunshine.enrollment.audit.AuditFact;
import cn.sunshine.enrollment.audit.Auditable;
import cn.sunshine.enrollment.season.SeasonId;
import cn.sunshine.enrollment.shared.DistrictId;
import org.springframework.modulith.NamedInterface;

/** A family opened an application again that it had withdrawn. */
@NamedInterface("api")
public record ApplicationReopened(DistrictId district, SeasonId season, ApplicationId application)
        implements Auditable {

    @Override
    public AuditFact auditFact() {
        return AuditFact.of(district, "registration.reopen", "application", application)
                .with("season", season);
    }
}
