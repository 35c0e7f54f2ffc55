package cn.sunshine.enrollment.lottery;

import cn.sunshine.enrollment.audit.AuditFact;
import cn.sunshine.enrollment.audit.Auditable;
import org.springframework.modulith.NamedInterface;

/** A witness let the computation begin. */
@NamedInterface("api")
public record DrawAttested(DrawReference draw, String evidence) implements Auditable {

    @Override
    public AuditFact auditFact() {
        return draw.fact("lottery.attest", evidence);
    }
}
