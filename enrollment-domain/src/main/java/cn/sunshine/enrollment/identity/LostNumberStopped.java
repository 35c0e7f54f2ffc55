package cn.sunshine.enrollment.identity;

import cn.sunshine.enrollment.audit.AuditFact;
import cn.sunshine.enrollment.audit.Auditable;
import cn.sunshine.enrollment.shared.AccountId;
import cn.sunshine.enrollment.shared.DistrictId;
import org.springframework.modulith.NamedInterface;

/** The family itself came in and did not want its number to be replaced. */
@NamedInterface("api")
public record LostNumberStopped(DistrictId district, LostNumberId request, AccountId account) implements Auditable {

    @Override
    public AuditFact auditFact() {
        return AuditFact.of(district, "identity.stop-lost-number", "lost-number", request)
                .with("account", account);
    }
}
