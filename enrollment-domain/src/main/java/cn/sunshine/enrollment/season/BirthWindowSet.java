package cn.sunshine.enrollment.season;

import cn.sunshine.enrollment.audit.AuditFact;
import cn.sunshine.enrollment.audit.Auditable;
import cn.sunshine.enrollment.shared.DistrictId;
import org.springframework.modulith.NamedInterface;

/** An administrator corrected which children a season is for. */
@NamedInterface("api")
public record BirthWindowSet(DistrictId district, SeasonId season, BirthWindow births) implements Auditable {

    @Override
    public AuditFact auditFact() {
        return AuditFact.of(district, "season.set-birth-window", "season", season)
                .with("first", births.first())
                .with("last", births.last());
    }
}
