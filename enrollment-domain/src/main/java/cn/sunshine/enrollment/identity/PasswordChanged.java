package cn.sunshine.enrollment.identity;

import cn.sunshine.enrollment.audit.AuditFact;
import cn.sunshine.enrollment.audit.Auditable;
import cn.sunshine.enrollment.shared.AccountId;
import org.springframework.modulith.NamedInterface;

/** The owner set a password. */
@NamedInterface("api")
public record PasswordChanged(AccountId account) implements Auditable {

    @Override
    public AuditFact auditFact() {
        return AuditFact.of(null, "identity.change-password", "account", account);
    }
}
