package cn.sunshine.enrollment.school;

import cn.sunshine.enrollment.audit.AuditFact;
import cn.sunshine.enrollment.audit.Auditable;
import cn.sunshine.enrollment.shared.DistrictId;
import cn.sunshine.enrollment.shared.SchoolId;
import org.springframework.modulith.NamedInterface;

/**
 * A district registered a school. Its code stays out of the chain: in some provinces it reads like a mobile number, and the
 * chain takes nothing that does.
 */
@NamedInterface("api")
public record SchoolRegistered(DistrictId district, SchoolId school, SchoolNature nature) implements Auditable {

    @Override
    public AuditFact auditFact() {
        return AuditFact.of(district, "school.register", "school", school).with("nature", nature);
    }
}
