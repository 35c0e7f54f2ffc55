package cn.sunshine.enrollment.admission;

import cn.sunshine.enrollment.shared.RefusedException;
import org.springframework.modulith.NamedInterface;

/** A step with a place was refused. */
@NamedInterface("api")
public class PlaceRefusedException extends RefusedException {

    private static final long serialVersionUID = 1L;

    private PlaceRefusedException(PlaceRefusal reason, String message) {
        super(reason, message);
    }

    public static PlaceRefusedException of(PlaceRefusal reason, Object subject) {
        return new PlaceRefusedException(reason, subject.toString());
    }
}
