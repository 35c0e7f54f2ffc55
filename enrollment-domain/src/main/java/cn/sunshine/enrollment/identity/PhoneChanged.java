package cn.sunshine.enrollment.identity;

import cn.sunshine.enrollment.audit.AuditFact;
import cn.sunshine.enrollment.audit.Auditable;
import cn.sunshine.enrollment.shared.AccountId;
import org.springframework.modulith.NamedInterface;

/**
 * A family signs in with another number from now on.
 *
 * @param stamp the account's after it, which tells this change from the account's others
 */
@NamedInterface("api")
public record PhoneChanged(AccountId account, int stamp) implements Auditable {

    @Override
    public AuditFact auditFact() {
        return AuditFact.of(null, "identity.change-phone", "account", account);
    }
}
