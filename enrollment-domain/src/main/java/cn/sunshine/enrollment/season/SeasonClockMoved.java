package cn.sunshine.enrollment.season;

import cn.sunshine.enrollment.audit.AuditFact;
import cn.sunshine.enrollment.audit.Auditable;
import cn.sunshine.enrollment.shared.DistrictId;
import java.time.Instant;
import org.springframework.modulith.NamedInterface;

/** The season clock of a demo or a rehearsal was moved. */
@NamedInterface("api")
public record SeasonClockMoved(DistrictId district, Instant to) implements Auditable {

    @Override
    public AuditFact auditFact() {
        return AuditFact.of(district, "season.move-clock", "district", district).with("to", to);
    }
}
