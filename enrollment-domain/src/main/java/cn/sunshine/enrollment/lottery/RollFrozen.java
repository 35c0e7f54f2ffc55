package cn.sunshine.enrollment.lottery;

import cn.sunshine.enrollment.audit.AuditFact;
import cn.sunshine.enrollment.audit.Auditable;
import org.springframework.modulith.NamedInterface;

/** The roll of a draw was frozen. */
@NamedInterface("api")
public record RollFrozen(DrawReference draw, String evidence) implements Auditable {

    @Override
    public AuditFact auditFact() {
        return draw.fact("lottery.freeze", evidence);
    }
}
