package cn.sunshine.enrollment.lottery;

import cn.sunshine.enrollment.audit.AuditFact;
import cn.sunshine.enrollment.audit.Auditable;
import org.springframework.modulith.NamedInterface;

/** The draw was computed by two implementations that agree. */
@NamedInterface("api")
public record DrawComputed(DrawReference draw, String evidence) implements Auditable {

    @Override
    public AuditFact auditFact() {
        return draw.fact("lottery.compute", evidence);
    }
}
