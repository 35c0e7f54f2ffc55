package cn.sunshine.enrollment.identity;

import cn.sunshine.enrollment.audit.AuditFact;
import cn.sunshine.enrollment.audit.Auditable;
import cn.sunshine.enrollment.shared.AccountId;
import org.jspecify.annotations.Nullable;
import org.springframework.modulith.NamedInterface;

/** A wrong secret. @param account null where nobody has the name or phone that was typed */
@NamedInterface("api")
public record SignInFailed(@Nullable AccountId account, SignInMethod method) implements Auditable {

    @Override
    public AuditFact auditFact() {
        return AuditFact.of(null, "identity.sign-in-failed", "account", account == null ? "unknown" : account)
                .with("method", method);
    }
}
