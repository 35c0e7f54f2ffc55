package cn.sunshine.enrollment.identity;

import cn.sunshine.enrollment.audit.AuditFact;
import cn.sunshine.enrollment.audit.Auditable;
import cn.sunshine.enrollment.shared.AccountId;
import cn.sunshine.enrollment.shared.DistrictId;
import org.springframework.modulith.NamedInterface;

/** An officer had a code sent to the number that a family at the counter wants for its account. */
@NamedInterface("api")
public record LostNumberCodeSent(DistrictId district, AccountId account) implements Auditable {

    @Override
    public AuditFact auditFact() {
        return AuditFact.of(district, "identity.send-lost-number-code", "account", account);
    }
}
