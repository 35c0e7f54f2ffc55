package cn.sunshine.enrollment.review;

import cn.sunshine.enrollment.audit.AuditFact;
import cn.sunshine.enrollment.audit.Auditable;
import cn.sunshine.enrollment.season.SeasonId;
import cn.sunshine.enrollment.shared.DistrictId;
import org.jspecify.annotations.Nullable;
import org.springframework.modulith.NamedInterface;

/** An administrator set how long families have to correct what was returned; without days, until the review ends. */
@NamedInterface("api")
public record CorrectionPeriodSet(
        DistrictId district, SeasonId season, @Nullable CorrectionDays days) implements Auditable {

    @Override
    public AuditFact auditFact() {
        return AuditFact.of(district, "review.set-correction-period", "season", season)
                .with("days", days == null ? "review" : days.value());
    }
}
