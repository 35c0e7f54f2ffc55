package cn.sunshine.enrollment.season;

import cn.sunshine.enrollment.audit.AuditFact;
import cn.sunshine.enrollment.audit.Auditable;
import cn.sunshine.enrollment.shared.DistrictId;
import org.jspecify.annotations.Nullable;
import org.springframework.modulith.NamedInterface;

/** An administrator set how long families have to answer an offer; without a period they have until the phase ends. */
@NamedInterface("api")
public record AnswerPeriodSet(
        DistrictId district, SeasonId season, @Nullable AnswerPeriod period) implements Auditable {

    @Override
    public AuditFact auditFact() {
        return AuditFact.of(district, "season.set-answer-period", "season", season)
                .with("hours", period == null ? "phase" : period.hours());
    }
}
