package cn.sunshine.enrollment.identity;

import cn.sunshine.enrollment.audit.AuditFact;
import cn.sunshine.enrollment.audit.Auditable;
import cn.sunshine.enrollment.shared.AccountId;
import org.springframework.modulith.NamedInterface;

/** A family's account on which nothing hung gave its number to the one on which the family's children stand. */
@NamedInterface("api")
public record AccountClosed(AccountId account, AccountId successor) implements Auditable {

    @Override
    public AuditFact auditFact() {
        return AuditFact.of(null, "identity.close", "account", account).with("successor", successor);
    }
}
