package cn.sunshine.enrollment.admission;

import cn.sunshine.enrollment.audit.AuditFact;
import cn.sunshine.enrollment.audit.Auditable;
import cn.sunshine.enrollment.registration.ApplicationId;
import cn.sunshine.enrollment.shared.AccountId;
import cn.sunshine.enrollment.shared.DistrictId;
import java.time.Instant;
import org.springframework.modulith.NamedInterface;

/** The calendar changed, so an open offer is answered until another time than its family was told. */
@NamedInterface("api")
public record DeadlineMoved(
        DistrictId district, ApplicationId application, AccountId guardian, PlaceId place, Instant until)
        implements Auditable {

    public static DeadlineMoved of(Place place) {
        Admitted admitted = place.admitted();
        return new DeadlineMoved(
                admitted.district(),
                admitted.application(),
                admitted.guardian(),
                place.id(),
                place.deadline().orElseThrow());
    }

    @Override
    public AuditFact auditFact() {
        return AuditFact.of(district, "admission.move-deadline", "place", place)
                .with("application", application)
                .with("until", until);
    }
}
