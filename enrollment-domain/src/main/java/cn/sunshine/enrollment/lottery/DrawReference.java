package cn.sunshine.enrollment.lottery;

import cn.sunshine.enrollment.audit.AuditFact;
import cn.sunshine.enrollment.season.SeasonId;
import cn.sunshine.enrollment.shared.DistrictId;
import cn.sunshine.enrollment.shared.SchoolId;
import org.springframework.modulith.NamedInterface;

/** Which draw an event is about. */
@NamedInterface("api")
public record DrawReference(DrawId id, DrawNumber number, DistrictId district, SeasonId season, SchoolId school) {

    public static DrawReference of(Draw draw) {
        return new DrawReference(draw.id(), draw.number(), draw.district(), draw.season(), draw.school());
    }

    AuditFact fact(String action, String evidence) {
        return AuditFact.of(district, action, "draw", number).with("evidence", evidence);
    }
}
