package cn.sunshine.enrollment.seat;

import cn.sunshine.enrollment.shared.RefusedException;
import org.springframework.modulith.NamedInterface;

/** The ledger refused to give or take a seat. */
@NamedInterface("api")
public class SeatRefusedException extends RefusedException {

    private static final long serialVersionUID = 1L;

    private SeatRefusedException(SeatRefusal reason, String message) {
        super(reason, message);
    }

    public static SeatRefusedException of(SeatRefusal reason, Object subject) {
        return new SeatRefusedException(reason, subject.toString());
    }
}
