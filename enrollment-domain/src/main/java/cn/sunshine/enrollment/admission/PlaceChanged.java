package cn.sunshine.enrollment.admission;

import cn.sunshine.enrollment.audit.AuditFact;
import cn.sunshine.enrollment.audit.Auditable;
import cn.sunshine.enrollment.registration.ApplicationId;
import cn.sunshine.enrollment.shared.AccountId;
import cn.sunshine.enrollment.shared.DistrictId;
import org.jspecify.annotations.Nullable;
import org.springframework.modulith.NamedInterface;

/**
 * A place came into being, or went on to what it is {@code now}.
 *
 * @param reopened how often its waiting list was opened again: it comes to some of its states once more then. Null while it
 *     never was, and in what was stored before lists could be
 */
@NamedInterface("api")
public record PlaceChanged(
        DistrictId district,
        ApplicationId application,
        AccountId guardian,
        PlaceId place,
        PlaceStatus now,
        @Nullable Integer reopened)
        implements Auditable {

    public static PlaceChanged of(Place place) {
        Admitted admitted = place.admitted();
        return new PlaceChanged(
                admitted.district(),
                admitted.application(),
                admitted.guardian(),
                place.id(),
                place.status(),
                place.reopened().orElse(null));
    }

    /** Whether the child waits once more, as its waiting list was opened again. */
    public boolean waitsAgain() {
        return now == PlaceStatus.WAITING && reopened != null;
    }

    @Override
    public AuditFact auditFact() {
        return AuditFact.of(district, action(), "place", place).with("application", application);
    }

    private String action() {
        return waitsAgain() ? "admission.reopen-waiting-list" : "admission." + deed();
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
