package cn.sunshine.enrollment.school;

import cn.sunshine.enrollment.audit.AuditFact;
import cn.sunshine.enrollment.audit.Auditable;
import cn.sunshine.enrollment.season.SeasonId;
import cn.sunshine.enrollment.shared.DistrictId;
import cn.sunshine.enrollment.shared.SchoolId;
import org.springframework.modulith.NamedInterface;

/** A district took back that a school does not enroll in a season. */
@NamedInterface("api")
public record SchoolResumed(DistrictId district, SchoolId school, SeasonId season) implements Auditable {

    @Override
    public AuditFact auditFact() {
        return AuditFact.of(district, "school.resume-season", "school", school).with("season", season);
    }
}
