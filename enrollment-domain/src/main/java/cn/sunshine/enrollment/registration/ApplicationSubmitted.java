package cn.sunshine.enrollment.registration;

import cn.sunshine.enrollment.audit.AuditFact;
import cn.sunshine.enrollment.audit.Auditable;
import cn.sunshine.enrollment.season.SeasonId;
import cn.sunshine.enrollment.shared.AccountId;
import cn.sunshine.enrollment.shared.DistrictId;
import cn.sunshine.enrollment.shared.SchoolId;
import org.springframework.modulith.NamedInterface;

/**
 * A family submitted an application; {@code again} when it answers a return for correction.
 *
 * @param digest the SHA-256 on the family's receipt, which the audit chain so holds too
 */
@NamedInterface("api")
public record ApplicationSubmitted(
        DistrictId district,
        SeasonId season,
        SchoolId school,
        ApplicationId application,
        AccountId guardian,
        boolean again,
        String digest)
        implements Auditable {

    @Override
    public AuditFact auditFact() {
        return AuditFact.of(district, "registration.submit", "application", application)
                .with("season", season)
                .with("school", school)
                .with("again", again)
                .with("digest", digest);
    }
}
