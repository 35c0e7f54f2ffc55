package cn.sunshine.enrollment.identity;

import cn.sunshine.enrollment.audit.AuditFact;
import cn.sunshine.enrollment.audit.Auditable;
import cn.sunshine.enrollment.shared.AccountId;
import org.springframework.modulith.NamedInterface;

/** Who is signed in wanted another password and did not know the one so far, or the account is locked. */
@NamedInterface("api")
public record PasswordChangeFailed(AccountId account) implements Auditable {

    @Override
    public AuditFact auditFact() {
        return AuditFact.of(null, "identity.change-password-failed", "account", account);
    }
}
