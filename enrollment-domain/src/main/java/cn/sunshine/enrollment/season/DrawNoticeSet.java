package cn.sunshine.enrollment.season;

import cn.sunshine.enrollment.audit.AuditFact;
import cn.sunshine.enrollment.audit.Auditable;
import cn.sunshine.enrollment.shared.DistrictId;
import org.springframework.modulith.NamedInterface;

/** An administrator set how long manifests are public before dice are thrown; draws that are prepared keep what they have. */
@NamedInterface("api")
public record DrawNoticeSet(DistrictId district, SeasonId season, DrawNotice notice) implements Auditable {

    @Override
    public AuditFact auditFact() {
        return AuditFact.of(district, "season.set-draw-notice", "season", season)
                .with("hours", notice.hours());
    }
}
