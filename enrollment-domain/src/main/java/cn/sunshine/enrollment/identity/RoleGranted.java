package cn.sunshine.enrollment.identity;

import cn.sunshine.enrollment.audit.AuditFact;
import cn.sunshine.enrollment.audit.Auditable;
import cn.sunshine.enrollment.shared.AccountId;
import org.springframework.modulith.NamedInterface;

/** An administrator gave a role. */
@NamedInterface("api")
public record RoleGranted(AccountId account, ScopedRole role) implements Auditable {

    @Override
    public AuditFact auditFact() {
        AuditFact fact = AuditFact.of(role.district(), "identity.grant", "account", account)
                .with("role", role.role());
        return role.school() == null ? fact : fact.with("school", role.school());
    }
}
