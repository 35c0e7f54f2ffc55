package cn.sunshine.enrollment.admission;

import cn.sunshine.enrollment.audit.AuditFact;
import cn.sunshine.enrollment.audit.Auditable;
import cn.sunshine.enrollment.registration.ApplicationId;
import cn.sunshine.enrollment.season.SeasonId;
import cn.sunshine.enrollment.shared.AccountId;
import cn.sunshine.enrollment.shared.DistrictId;
import cn.sunshine.enrollment.shared.SchoolId;
import org.springframework.modulith.NamedInterface;

/** A family took its child off the waiting list. */
@NamedInterface("api")
public record WaitingListLeft(
        DistrictId district,
        SeasonId season,
        SchoolId school,
        ApplicationId application,
        AccountId guardian,
        PlaceId place)
        implements Auditable {

    public static WaitingListLeft of(Place place) {
        Admitted admitted = place.admitted();
        return new WaitingListLeft(
                admitted.district(),
                admitted.season(),
                admitted.school(),
                admitted.application(),
                admitted.guardian(),
                place.id());
    }

    @Override
    public AuditFact auditFact() {
        return AuditFact.of(district, "admission.leave-waiting-list", "place", place)
                .with("application", application);
    }
}
