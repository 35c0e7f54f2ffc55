package cn.sunshine.enrollment.lottery;

import cn.sunshine.enrollment.audit.AuditFact;
import cn.sunshine.enrollment.audit.Auditable;
import org.springframework.modulith.NamedInterface;

/**
 * A secret was opened from its sealed duplicate.
 *
 * @param holder whose secret it is, by title
 * @param keeper who kept the duplicate and entered it, by title
 */
@NamedInterface("api")
public record DuplicateOpened(DrawReference draw, String holder, String keeper) implements Auditable {

    public static DuplicateOpened of(Draw draw, DrawOfficer holder) {
        return new DuplicateOpened(
                DrawReference.of(draw), holder.title(), draw.keeper().title());
    }

    @Override
    public AuditFact auditFact() {
        return draw.fact("lottery.open-duplicate", holder).with("keeper", keeper);
    }
}
