package cn.sunshine.enrollment.identity;

import cn.sunshine.enrollment.audit.AuditFact;
import cn.sunshine.enrollment.audit.Auditable;
import cn.sunshine.enrollment.shared.AccountId;
import cn.sunshine.enrollment.shared.DistrictId;
import org.springframework.modulith.NamedInterface;

/** No second officer decided in time. */
@NamedInterface("api")
public record LostNumberExpired(DistrictId district, LostNumberId request, AccountId account) implements Auditable {

    @Override
    public AuditFact auditFact() {
        return AuditFact.of(district, "identity.expire-lost-number", "lost-number", request)
                .with("account", account);
    }
}
