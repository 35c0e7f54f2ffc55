package cn.sunshine.enrollment.lottery;

import cn.sunshine.enrollment.audit.AuditFact;
import cn.sunshine.enrollment.audit.Auditable;
import org.springframework.modulith.NamedInterface;

/**
 * The result of the named national draw was recorded. Its digits may read like somebody's number, which the chain takes for
 * one where they stand alone.
 */
@NamedInterface("api")
public record NationalDrawRecorded(DrawReference draw, String evidence) implements Auditable {

    @Override
    public AuditFact auditFact() {
        return draw.fact("lottery.record-national-draw", "result " + evidence);
    }
}
