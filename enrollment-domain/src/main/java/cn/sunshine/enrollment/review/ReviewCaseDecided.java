package cn.sunshine.enrollment.review;

import cn.sunshine.enrollment.audit.AuditFact;
import cn.sunshine.enrollment.audit.Auditable;
import cn.sunshine.enrollment.registration.ApplicationId;
import cn.sunshine.enrollment.shared.DistrictId;
import org.springframework.modulith.NamedInterface;

/**
 * An officer decided on a case.
 *
 * @param reasons coded reasons joined by commas; empty for an approval
 */
@NamedInterface("api")
public record ReviewCaseDecided(
        DistrictId district, ReviewCaseId reviewCase, ApplicationId application, DecisionKind kind, String reasons)
        implements Auditable {

    static ReviewCaseDecided of(ReviewCase decided, Decision decision) {
        return new ReviewCaseDecided(
                decided.district(), decided.id(), decided.application(), decision.kind(), decision.codes());
    }

    @Override
    public AuditFact auditFact() {
        return AuditFact.of(district, "review.decide", "review-case", reviewCase)
                .with("application", application)
                .with("decision", kind)
                .with("reasons", reasons);
    }
}
