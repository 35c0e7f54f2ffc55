package cn.sunshine.enrollment.season;

import cn.sunshine.enrollment.audit.AuditFact;
import cn.sunshine.enrollment.audit.Auditable;
import cn.sunshine.enrollment.shared.AcademicYear;
import cn.sunshine.enrollment.shared.DistrictId;
import cn.sunshine.enrollment.shared.Stage;
import org.springframework.modulith.NamedInterface;

/** A district took back a season that it had announced by mistake. */
@NamedInterface("api")
public record SeasonWithdrawn(DistrictId district, SeasonId season, AcademicYear year, Stage stage)
        implements Auditable {

    @Override
    public AuditFact auditFact() {
        return fact(district, season).with("year", year.firstYear()).with("stage", stage);
    }

    /** The fact alone, for who asks whether it is on record. */
    public static AuditFact fact(DistrictId district, SeasonId season) {
        return AuditFact.of(district, "season.withdraw", "season", season);
    }
}
