package cn.sunshine.enrollment.admission;

import cn.sunshine.enrollment.audit.AuditFact;
import cn.sunshine.enrollment.audit.Auditable;
import cn.sunshine.enrollment.registration.ApplicationId;
import cn.sunshine.enrollment.season.SeasonId;
import cn.sunshine.enrollment.shared.AccountId;
import cn.sunshine.enrollment.shared.DistrictId;
import cn.sunshine.enrollment.shared.SchoolId;
import org.springframework.modulith.NamedInterface;

/** A place was offered. */
@NamedInterface("api")
public record PlaceOffered(
        DistrictId district,
        SeasonId season,
        SchoolId school,
        ApplicationId application,
        AccountId guardian,
        PlaceId place)
        implements Auditable {

    public static PlaceOffered of(Place place) {
        Admitted admitted = place.admitted();
        return new PlaceOffered(
                admitted.district(),
                admitted.season(),
                admitted.school(),
                admitted.application(),
                admitted.guardian(),
                place.id());
    }

    @Override
    public AuditFact auditFact() {
        return AuditFact.of(district, "admission.offer", "place", place).with("application", application);
    }
}
