package cn.sunshine.enrollment.review;

import cn.sunshine.enrollment.audit.AuditFact;
import cn.sunshine.enrollment.audit.Auditable;
import cn.sunshine.enrollment.shared.DistrictId;
import org.springframework.modulith.NamedInterface;

/** An officer declared himself partial in a case (回避). */
@NamedInterface("api")
public record ReviewCaseRecused(DistrictId district, ReviewCaseId reviewCase) implements Auditable {

    @Override
    public AuditFact auditFact() {
        return AuditFact.of(district, "review.recuse", "review-case", reviewCase);
    }
}
