package cn.sunshine.enrollment.lottery;

import cn.sunshine.enrollment.audit.AuditFact;
import cn.sunshine.enrollment.audit.Auditable;
import org.springframework.modulith.NamedInterface;

/** A draw was given up while nobody could know its outcome. */
@NamedInterface("api")
public record DrawAborted(DrawReference draw, String evidence) implements Auditable {

    @Override
    public AuditFact auditFact() {
        return draw.fact("lottery.abort", evidence);
    }
}
