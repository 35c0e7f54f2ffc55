package cn.sunshine.enrollment.admission;

import cn.sunshine.enrollment.audit.AuditFact;
import cn.sunshine.enrollment.audit.Auditable;
import cn.sunshine.enrollment.registration.ApplicationId;
import cn.sunshine.enrollment.shared.AccountId;
import cn.sunshine.enrollment.shared.DistrictId;
import org.springframework.modulith.NamedInterface;

/** A place came into being, or went on to what it is {@code now}. */
@NamedInterface("api")
public record PlaceChanged(
        DistrictId district, ApplicationId application, AccountId guardian, PlaceId place, PlaceStatus now)
        implements Auditable {

    public static PlaceChanged of(Place place) {
        Admitted admitted = place.admitted();
        return new PlaceChanged(
                admitted.district(), admitted.application(), admitted.guardian(), place.id(), place.status());
    }

    @Override
    public AuditFact auditFact() {
        return AuditFact.of(district, "admission." + deed(), "place", place).with("application", application);
    }

    private String deed() {
        return switch (now) {
            case WAITING -> "waiting-list";
            case LEFT -> "leave-waiting-list";
            case NOT_REACHED -> "close-waiting-list";
            case OFFERED -> "offer";
            case CONFIRMED -> "confirm";
            case DECLINED -> "decline";
            case EXPIRED -> "expire";
            case CHECKED_IN -> "check-in";
        };
    }
}
