package cn.sunshine.enrollment.season;

import cn.sunshine.enrollment.audit.AuditFact;
import cn.sunshine.enrollment.audit.Auditable;
import cn.sunshine.enrollment.shared.DistrictId;
import org.springframework.modulith.NamedInterface;

/** An administrator set when a phase is open. */
@NamedInterface("api")
public record PhaseScheduled(DistrictId district, SeasonId season, Phase phase) implements Auditable {

    @Override
    public AuditFact auditFact() {
        return AuditFact.of(district, "season.schedule", "season", season)
                .with("phase", phase.kind())
                .with("from", phase.from())
                .with("to", phase.to());
    }
}
