package cn.sunshine.enrollment.school;

import cn.sunshine.enrollment.audit.AuditFact;
import cn.sunshine.enrollment.audit.Auditable;
import cn.sunshine.enrollment.shared.DistrictId;
import cn.sunshine.enrollment.shared.SchoolId;
import org.springframework.modulith.NamedInterface;

/** A district corrected what a school's public page says of its names, where it stands and whom to call. */
@NamedInterface("api")
public record SchoolProfileChanged(DistrictId district, SchoolId school) implements Auditable {

    @Override
    public AuditFact auditFact() {
        return AuditFact.of(district, "school.change-profile", "school", school);
    }
}
