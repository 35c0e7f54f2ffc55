package cn.sunshine.enrollment.school;

import cn.sunshine.enrollment.audit.AuditFact;
import cn.sunshine.enrollment.audit.Auditable;
import cn.sunshine.enrollment.shared.DistrictId;
import cn.sunshine.enrollment.shared.SchoolId;
import org.springframework.modulith.NamedInterface;

/** A district corrected what a school was registered as. Its code stays out of the chain, as of {@link SchoolRegistered}. */
@NamedInterface("api")
public record SchoolCorrected(DistrictId district, SchoolId school, SchoolNature nature) implements Auditable {

    @Override
    public AuditFact auditFact() {
        return AuditFact.of(district, "school.correct", "school", school).with("nature", nature);
    }
}
