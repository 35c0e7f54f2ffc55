package cn.sunshine.enrollment.admission;

import cn.sunshine.enrollment.shared.NotFoundException;
import org.springframework.modulith.NamedInterface;

/** There is no such place, or it is not this caller's. */
@NamedInterface("api")
public class PlaceNotFoundException extends NotFoundException {

    private static final long serialVersionUID = 1L;

    private PlaceNotFoundException(String message) {
        super(message);
    }

    public static PlaceNotFoundException of(Object id) {
        return new PlaceNotFoundException("no place " + id);
    }
}
