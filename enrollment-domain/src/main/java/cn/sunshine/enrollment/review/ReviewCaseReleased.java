package cn.sunshine.enrollment.review;

import cn.sunshine.enrollment.audit.AuditFact;
import cn.sunshine.enrollment.audit.Auditable;
import cn.sunshine.enrollment.shared.DistrictId;
import org.springframework.modulith.NamedInterface;

/** An officer gave a case back to the queue. */
@NamedInterface("api")
public record ReviewCaseReleased(DistrictId district, ReviewCaseId reviewCase) implements Auditable {

    @Override
    public AuditFact auditFact() {
        return AuditFact.of(district, "review.release", "review-case", reviewCase);
    }
}
