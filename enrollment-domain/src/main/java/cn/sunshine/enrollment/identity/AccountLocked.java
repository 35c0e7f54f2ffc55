package cn.sunshine.enrollment.identity;

import cn.sunshine.enrollment.audit.AuditFact;
import cn.sunshine.enrollment.audit.Auditable;
import cn.sunshine.enrollment.shared.AccountId;
import org.springframework.modulith.NamedInterface;

/** Too many wrong secrets in a row. */
@NamedInterface("api")
public record AccountLocked(AccountId account) implements Auditable {

    @Override
    public AuditFact auditFact() {
        return AuditFact.of(null, "identity.lock", "account", account);
    }
}
