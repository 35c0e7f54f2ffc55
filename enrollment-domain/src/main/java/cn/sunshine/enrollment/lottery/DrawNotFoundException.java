package cn.sunshine.enrollment.lottery;

import cn.sunshine.enrollment.shared.NotFoundException;
import org.springframework.modulith.NamedInterface;

/** There is no such draw, or no such line on its roll. */
@NamedInterface("api")
public class DrawNotFoundException extends NotFoundException {

    private static final long serialVersionUID = 1L;

    private DrawNotFoundException(String message) {
        super(message);
    }

    public static DrawNotFoundException of(Object id) {
        return new DrawNotFoundException("no draw " + id);
    }
}
