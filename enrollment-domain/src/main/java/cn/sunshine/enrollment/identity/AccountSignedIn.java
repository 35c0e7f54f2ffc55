package cn.sunshine.enrollment.identity;

import cn.sunshine.enrollment.audit.AuditFact;
import cn.sunshine.enrollment.audit.Auditable;
import cn.sunshine.enrollment.shared.AccountId;
import org.springframework.modulith.NamedInterface;

/** Somebody came in. */
@NamedInterface("api")
public record AccountSignedIn(AccountId account, SignInMethod method) implements Auditable {

    @Override
    public AuditFact auditFact() {
        return AuditFact.of(null, "identity.sign-in", "account", account).with("method", method);
    }
}
