package cn.sunshine.enrollment.identity;

import cn.sunshine.enrollment.audit.AuditFact;
import cn.sunshine.enrollment.audit.Auditable;
import cn.sunshine.enrollment.shared.AccountId;
import org.springframework.modulith.NamedInterface;

/** An officer showed the first code of a new device. */
@NamedInterface("api")
public record SecondFactorEnrolled(AccountId account) implements Auditable {

    @Override
    public AuditFact auditFact() {
        return AuditFact.of(null, "identity.enrol-second-factor", "account", account);
    }
}
