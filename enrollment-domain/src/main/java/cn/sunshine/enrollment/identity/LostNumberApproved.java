package cn.sunshine.enrollment.identity;

import cn.sunshine.enrollment.audit.AuditFact;
import cn.sunshine.enrollment.audit.Auditable;
import cn.sunshine.enrollment.shared.AccountId;
import cn.sunshine.enrollment.shared.DistrictId;
import org.springframework.modulith.NamedInterface;

/** A second officer approved: the account has another number and no password, and its sessions are over. */
@NamedInterface("api")
public record LostNumberApproved(DistrictId district, LostNumberId request, AccountId account) implements Auditable {

    @Override
    public AuditFact auditFact() {
        return AuditFact.of(district, "identity.approve-lost-number", "lost-number", request)
                .with("account", account);
    }
}
