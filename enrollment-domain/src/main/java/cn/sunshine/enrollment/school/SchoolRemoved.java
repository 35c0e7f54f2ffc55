package cn.sunshine.enrollment.school;

import cn.sunshine.enrollment.audit.AuditFact;
import cn.sunshine.enrollment.audit.Auditable;
import cn.sunshine.enrollment.shared.DistrictId;
import cn.sunshine.enrollment.shared.SchoolId;
import org.springframework.modulith.NamedInterface;

/** A district took a school back that it had registered by mistake. */
@NamedInterface("api")
public record SchoolRemoved(DistrictId district, SchoolId school) implements Auditable {

    @Override
    public AuditFact auditFact() {
        return AuditFact.of(district, "school.remove", "school", school);
    }
}
