package cn.sunshine.enrollment.identity;

import cn.sunshine.enrollment.audit.AuditFact;
import cn.sunshine.enrollment.audit.Auditable;
import cn.sunshine.enrollment.shared.AccountId;
import org.springframework.modulith.NamedInterface;

/** An administrator took away a lost device. */
@NamedInterface("api")
public record SecondFactorReset(AccountId account) implements Auditable {

    @Override
    public AuditFact auditFact() {
        return AuditFact.of(null, "identity.reset-second-factor", "account", account);
    }
}
