package cn.sunshine.enrollment.identity;

import cn.sunshine.enrollment.audit.AuditFact;
import cn.sunshine.enrollment.audit.Auditable;
import cn.sunshine.enrollment.shared.AccountId;
import cn.sunshine.enrollment.shared.DistrictId;
import org.springframework.modulith.NamedInterface;

/** An officer saw the paper of a family that lost its number, and that its new phone is in its hands. */
@NamedInterface("api")
public record LostNumberReported(DistrictId district, LostNumberId request, AccountId account, IdentityPaper paper)
        implements Auditable {

    @Override
    public AuditFact auditFact() {
        return AuditFact.of(district, "identity.report-lost-number", "lost-number", request)
                .with("account", account)
                .with("paper", paper);
    }
}
