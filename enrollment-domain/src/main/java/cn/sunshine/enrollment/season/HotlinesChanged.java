package cn.sunshine.enrollment.season;

import cn.sunshine.enrollment.audit.AuditFact;
import cn.sunshine.enrollment.audit.Auditable;
import cn.sunshine.enrollment.shared.DistrictId;
import org.springframework.modulith.NamedInterface;

/** A district answers questions or takes reports at another number. */
@NamedInterface("api")
public record HotlinesChanged(DistrictId district) implements Auditable {

    @Override
    public AuditFact auditFact() {
        return AuditFact.of(district, "season.change-hotlines", "district", district);
    }
}
