package cn.sunshine.enrollment.identity;

import cn.sunshine.enrollment.audit.AuditFact;
import cn.sunshine.enrollment.audit.Auditable;
import cn.sunshine.enrollment.shared.AccountId;
import org.springframework.modulith.NamedInterface;

/** An administrator took a role away. */
@NamedInterface("api")
public record RoleRevoked(AccountId account, ScopedRole role) implements Auditable {

    @Override
    public AuditFact auditFact() {
        AuditFact fact = AuditFact.of(role.district(), "identity.revoke", "account", account)
                .with("role", role.role());
        return role.school() == null ? fact : fact.with("school", role.school());
    }
}
