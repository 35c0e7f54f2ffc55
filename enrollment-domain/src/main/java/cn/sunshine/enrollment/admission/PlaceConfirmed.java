package cn.sunshine.enrollment.admission;

import cn.sunshine.enrollment.audit.AuditFact;
import cn.sunshine.enrollment.audit.Auditable;
import cn.sunshine.enrollment.registration.ApplicationId;
import cn.sunshine.enrollment.season.SeasonId;
import cn.sunshine.enrollment.shared.AccountId;
import cn.sunshine.enrollment.shared.DistrictId;
import cn.sunshine.enrollment.shared.SchoolId;
import org.springframework.modulith.NamedInterface;

/** A family confirmed its place. */
@NamedInterface("api")
public record PlaceConfirmed(
        DistrictId district,
        SeasonId season,
        SchoolId school,
        ApplicationId application,
        AccountId guardian,
        PlaceId place)
        implements Auditable {

    public static PlaceConfirmed of(Place place) {
        Admitted admitted = place.admitted();
        return new PlaceConfirmed(
                admitted.district(),
                admitted.season(),
                admitted.school(),
                admitted.application(),
                admitted.guardian(),
                place.id());
    }

    @Override
    public AuditFact auditFact() {
        return AuditFact.of(district, "admission.confirm", "place", place).with("application", application);
    }
}
