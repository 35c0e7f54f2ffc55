package cn.sunshine.enrollment.school;

import cn.sunshine.enrollment.audit.AuditFact;
import cn.sunshine.enrollment.audit.Auditable;
import cn.sunshine.enrollment.season.SeasonId;
import cn.sunshine.enrollment.shared.DistrictId;
import cn.sunshine.enrollment.shared.SchoolId;
import org.springframework.modulith.NamedInterface;

/** A school's plan may be changed again: the draw that it was frozen for was given up. */
@NamedInterface("api")
public record PlanUnfrozen(DistrictId district, SchoolId school, SeasonId season) implements Auditable {

    @Override
    public AuditFact auditFact() {
        return AuditFact.of(district, "school.unfreeze-plan", "school", school).with("season", season);
    }
}
