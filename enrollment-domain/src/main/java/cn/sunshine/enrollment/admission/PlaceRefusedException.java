package cn.sunshine.enrollment.admission;

import cn.sunshine.enrollment.shared.RefusedException;
import org.springframework.modulith.NamedInterface;

/** A step with a place was refused. */
@NamedInterface("api")
public class PlaceRefusedException extends RefusedException {

    private static final long serialVersionUID = 1L;

    /** Why. */
    @NamedInterface("api")
    public enum Reason {
        NOT_OFFERED,
        DEADLINE_PASSED,
        NOT_CONFIRMED,
        NOT_WAITING,
        PHASE_CLOSED,
        NOT_DECLARED
    }

    private PlaceRefusedException(Reason reason, String message) {
        super(reason, message);
    }

    public static PlaceRefusedException of(Reason reason, Object subject) {
        return new PlaceRefusedException(reason, subject.toString());
    }
}
