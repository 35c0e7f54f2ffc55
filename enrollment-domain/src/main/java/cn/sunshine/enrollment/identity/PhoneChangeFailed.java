package cn.sunshine.enrollment.identity;

import cn.sunshine.enrollment.audit.AuditFact;
import cn.sunshine.enrollment.audit.Auditable;
import cn.sunshine.enrollment.shared.AccountId;
import org.springframework.modulith.NamedInterface;

/** Who is signed in wanted another number and showed a wrong password or code, or the number is another account's. */
@NamedInterface("api")
public record PhoneChangeFailed(AccountId account) implements Auditable {

    @Override
    public AuditFact auditFact() {
        return AuditFact.of(null, "identity.change-phone-failed", "account", account);
    }
}
