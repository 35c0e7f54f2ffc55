package cn.sunshine.enrollment.review;

import cn.sunshine.enrollment.audit.AuditFact;
import cn.sunshine.enrollment.audit.Auditable;
import cn.sunshine.enrollment.shared.DistrictId;
import org.springframework.modulith.NamedInterface;

/** An officer took a case. */
@NamedInterface("api")
public record ReviewCaseClaimed(DistrictId district, ReviewCaseId reviewCase) implements Auditable {

    @Override
    public AuditFact auditFact() {
        return AuditFact.of(district, "review.claim", "review-case", reviewCase);
    }
}
