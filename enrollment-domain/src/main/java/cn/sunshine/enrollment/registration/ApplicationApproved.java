package cn.sunshine.enrollment.registration;

import cn.sunshine.enrollment.audit.AuditFact;
import cn.sunshine.enrollment.audit.Auditable;
import cn.sunshine.enrollment.season.SeasonId;
import cn.sunshine.enrollment.shared.AccountId;
import cn.sunshine.enrollment.shared.DistrictId;
import cn.sunshine.enrollment.shared.SchoolId;
import org.springframework.modulith.NamedInterface;

/** An officer found an application in order. */
@NamedInterface("api")
public record ApplicationApproved(
        DistrictId district, SeasonId season, SchoolId school, ApplicationId application, AccountId guardian)
        implements Auditable {

    @Override
    public AuditFact auditFact() {
        return AuditFact.of(district, "registration.approve", "application", application)
                .with("season", season)
                .with("school", school);
    }
}
