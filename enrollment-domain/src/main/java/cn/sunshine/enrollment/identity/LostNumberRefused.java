package cn.sunshine.enrollment.identity;

import cn.sunshine.enrollment.audit.AuditFact;
import cn.sunshine.enrollment.audit.Auditable;
import cn.sunshine.enrollment.shared.AccountId;
import cn.sunshine.enrollment.shared.DistrictId;
import org.springframework.modulith.NamedInterface;

/** A second officer did not approve. */
@NamedInterface("api")
public record LostNumberRefused(DistrictId district, LostNumberId request, AccountId account, LostNumberDoubt doubt)
        implements Auditable {

    @Override
    public AuditFact auditFact() {
        return AuditFact.of(district, "identity.refuse-lost-number", "lost-number", request)
                .with("account", account)
                .with("doubt", doubt);
    }
}
