package cn.sunshine.enrollment.admission;

import cn.sunshine.enrollment.audit.AuditFact;
import cn.sunshine.enrollment.audit.Auditable;
import cn.sunshine.enrollment.registration.ApplicationId;
import cn.sunshine.enrollment.shared.AccountId;
import cn.sunshine.enrollment.shared.DistrictId;
import java.time.Instant;
import java.util.UUID;
import org.springframework.modulith.NamedInterface;

/**
 * The calendar changed, so an open offer is answered until another time than its family was told.
 *
 * @param move tells this move from others of the same offer: it may be moved to and fro between the same times
 */
@NamedInterface("api")
public record DeadlineMoved(
        DistrictId district, ApplicationId application, AccountId guardian, PlaceId place, Instant until, UUID move)
        implements Auditable {

    public static DeadlineMoved of(Place place, UUID move) {
        Admitted admitted = place.admitted();
        return new DeadlineMoved(
                admitted.district(),
                admitted.application(),
                admitted.guardian(),
                place.id(),
                place.deadline().orElseThrow(),
                move);
    }

    @Override
    public AuditFact auditFact() {
        return AuditFact.of(district, "admission.move-deadline", "place", place)
                .with("application", application)
                .with("until", until);
    }
}
