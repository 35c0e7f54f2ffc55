package cn.sunshine.enrollment.review;

import cn.sunshine.enrollment.audit.AuditFact;
import cn.sunshine.enrollment.audit.Auditable;
import cn.sunshine.enrollment.registration.ApplicationId;
import cn.sunshine.enrollment.shared.AccountId;
import cn.sunshine.enrollment.shared.DistrictId;
import java.time.Instant;
import java.util.UUID;
import org.springframework.modulith.NamedInterface;

/**
 * The calendar changed, so what was returned may be corrected until another time than its family was told.
 *
 * @param move tells this move from others of the same case: it may be moved to and fro between the same times
 */
@NamedInterface("api")
public record CorrectionDeadlineMoved(
        DistrictId district,
        ReviewCaseId reviewCase,
        ApplicationId application,
        AccountId guardian,
        Instant until,
        UUID move)
        implements Auditable {

    public static CorrectionDeadlineMoved of(ReviewCase moved, UUID move) {
        return new CorrectionDeadlineMoved(
                moved.district(),
                moved.id(),
                moved.application(),
                moved.guardian(),
                moved.correctBy().orElseThrow(),
                move);
    }

    @Override
    public AuditFact auditFact() {
        return AuditFact.of(district, "review.move-correction-deadline", "review-case", reviewCase)
                .with("application", application)
                .with("until", until);
    }
}
