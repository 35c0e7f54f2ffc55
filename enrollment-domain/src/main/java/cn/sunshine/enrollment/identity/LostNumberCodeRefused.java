package cn.sunshine.enrollment.identity;

import cn.sunshine.enrollment.audit.AuditFact;
import cn.sunshine.enrollment.audit.Auditable;
import cn.sunshine.enrollment.shared.AccountId;
import cn.sunshine.enrollment.shared.DistrictId;
import org.springframework.modulith.NamedInterface;

/** At the counter a wrong or dead code was typed, or the number is of an account that is not given up. */
@NamedInterface("api")
public record LostNumberCodeRefused(DistrictId district, AccountId account) implements Auditable {

    @Override
    public AuditFact auditFact() {
        return AuditFact.of(district, "identity.refuse-lost-number-code", "account", account);
    }
}
