package cn.sunshine.enrollment.lottery;

import cn.sunshine.enrollment.audit.AuditFact;
import cn.sunshine.enrollment.audit.Auditable;
import org.springframework.modulith.NamedInterface;

/** There was a seat for every applicant of a school, so all of them were admitted and nothing was drawn. */
@NamedInterface("api")
public record AllAdmitted(DrawReference draw, int applicants) implements Auditable {

    @Override
    public AuditFact auditFact() {
        return draw.fact("lottery.admit-all", Integer.toString(applicants));
    }
}
