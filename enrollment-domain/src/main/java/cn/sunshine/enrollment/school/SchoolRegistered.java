package cn.sunshine.enrollment.school;

import cn.sunshine.enrollment.audit.AuditFact;
import cn.sunshine.enrollment.audit.Auditable;
import cn.sunshine.enrollment.shared.DistrictId;
import cn.sunshine.enrollment.shared.SchoolId;
import org.springframework.modulith.NamedInterface;

/** A district registered a school. */
@NamedInterface("api")
public record SchoolRegistered(DistrictId district, SchoolId school, SchoolCode code, SchoolNature nature)
        implements Auditable {

    @Override
    public AuditFact auditFact() {
        return AuditFact.of(district, "school.register", "school", school)
                .with("code", code)
                .with("nature", nature);
    }
}
