package cn.sunshine.enrollment.season;

import cn.sunshine.enrollment.audit.AuditFact;
import cn.sunshine.enrollment.audit.Auditable;
import cn.sunshine.enrollment.shared.DistrictId;
import org.springframework.modulith.NamedInterface;

/** An administrator corrected how long the schools of a season are public before families register. */
@NamedInterface("api")
public record PublicityDaysSet(DistrictId district, SeasonId season, PublicityDays days) implements Auditable {

    @Override
    public AuditFact auditFact() {
        return AuditFact.of(district, "season.set-publicity-days", "season", season)
                .with("days", days.value());
    }
}
