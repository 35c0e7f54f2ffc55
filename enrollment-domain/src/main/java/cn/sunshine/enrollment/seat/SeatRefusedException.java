package cn.sunshine.enrollment.seat;

import cn.sunshine.enrollment.shared.RefusedException;
import org.springframework.modulith.NamedInterface;

/** The ledger refused to give or take a seat. */
@NamedInterface("api")
public class SeatRefusedException extends RefusedException {

    private static final long serialVersionUID = 1L;

    /** Why. */
    public enum Reason {
        NO_SEAT_LEFT,
        NO_LEDGER,
        ALREADY_PLACED,
        ALREADY_RELEASED
    }

    private SeatRefusedException(Reason reason, String message) {
        super(reason, message);
    }

    public static SeatRefusedException of(Reason reason, Object subject) {
        return new SeatRefusedException(reason, subject.toString());
    }
}
