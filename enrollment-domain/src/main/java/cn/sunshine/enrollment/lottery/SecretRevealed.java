package cn.sunshine.enrollment.lottery;

import cn.sunshine.enrollment.audit.AuditFact;
import cn.sunshine.enrollment.audit.Auditable;
import org.springframework.modulith.NamedInterface;

/** An officer opened his secret. */
@NamedInterface("api")
public record SecretRevealed(DrawReference draw, String evidence) implements Auditable {

    @Override
    public AuditFact auditFact() {
        return draw.fact("lottery.reveal", evidence);
    }
}
