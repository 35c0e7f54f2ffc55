package cn.sunshine.enrollment.admission;

import cn.sunshine.enrollment.audit.AuditFact;
import cn.sunshine.enrollment.audit.Auditable;
import cn.sunshine.enrollment.registration.ApplicationId;
import cn.sunshine.enrollment.season.SeasonId;
import cn.sunshine.enrollment.shared.AccountId;
import cn.sunshine.enrollment.shared.DistrictId;
import cn.sunshine.enrollment.shared.SchoolId;
import org.springframework.modulith.NamedInterface;

/** A child came to its school. */
@NamedInterface("api")
public record ChildCheckedIn(
        DistrictId district,
        SeasonId season,
        SchoolId school,
        ApplicationId application,
        AccountId guardian,
        PlaceId place)
        implements Auditable {

    public static ChildCheckedIn of(Place place) {
        Admitted admitted = place.admitted();
        return new ChildCheckedIn(
                admitted.district(),
                admitted.season(),
                admitted.school(),
                admitted.application(),
                admitted.guardian(),
                place.id());
    }

    @Override
    public AuditFact auditFact() {
        return AuditFact.of(district, "admission.check-in", "place", place).with("application", application);
    }
}
