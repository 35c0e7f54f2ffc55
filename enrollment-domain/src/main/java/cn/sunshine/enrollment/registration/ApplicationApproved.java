package cn.sunshine.enrollment.registration;

import cn.sunshine.enrollment.audit.AuditFact;
import cn.sunshine.enrollment.audit.Auditable;
import cn.sunshine.enrollment.season.SeasonId;
import cn.sunshine.enrollment.shared.AccountId;
import cn.sunshine.enrollment.shared.DistrictId;
import cn.sunshine.enrollment.shared.SchoolId;
import org.springframework.modulith.NamedInterface;

/**
 * An officer found an application in order.
 *
 * @param round which submission of the application it is about, from 1: the same thing may happen again after the next
 */
@NamedInterface("api")
public record ApplicationApproved(
        DistrictId district, SeasonId season, SchoolId school, ApplicationId application, AccountId guardian, int round)
        implements Auditable {

    @Override
    public AuditFact auditFact() {
        return AuditFact.of(district, "registration.approve", "application", application)
                .with("season", season)
                .with("school", school)
                .with("round", round);
    }
}
