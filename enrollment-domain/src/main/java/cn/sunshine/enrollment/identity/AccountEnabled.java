package cn.sunshine.enrollment.identity;

import cn.sunshine.enrollment.audit.AuditFact;
import cn.sunshine.enrollment.audit.Auditable;
import cn.sunshine.enrollment.shared.AccountId;
import org.springframework.modulith.NamedInterface;

/** An account may be used again. */
@NamedInterface("api")
public record AccountEnabled(AccountId account) implements Auditable {

    @Override
    public AuditFact auditFact() {
        return AuditFact.of(null, "identity.enable", "account", account);
    }
}
