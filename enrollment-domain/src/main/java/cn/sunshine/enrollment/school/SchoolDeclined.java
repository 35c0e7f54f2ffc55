package cn.sunshine.enrollment.school;

import cn.sunshine.enrollment.audit.AuditFact;
import cn.sunshine.enrollment.audit.Auditable;
import cn.sunshine.enrollment.season.SeasonId;
import cn.sunshine.enrollment.shared.DistrictId;
import cn.sunshine.enrollment.shared.SchoolId;
import org.springframework.modulith.NamedInterface;

/** A district said that a school does not enroll in a season; the reason stands with the school, where the public reads it. */
@NamedInterface("api")
public record SchoolDeclined(DistrictId district, SchoolId school, SeasonId season) implements Auditable {

    @Override
    public AuditFact auditFact() {
        return AuditFact.of(district, "school.decline-season", "school", school).with("season", season);
    }
}
