package cn.sunshine.enrollment.identity;

import cn.sunshine.enrollment.shared.NotFoundException;
import org.springframework.modulith.NamedInterface;

/**
 * Somebody asked for a thing outside the reach of his roles. It is answered exactly as if the thing did not exist: the
 * answer must not tell which ids are taken.
 */
@NamedInterface("api")
public class OutOfReachException extends NotFoundException {

    private static final long serialVersionUID = 1L;

    public OutOfReachException(Object wanted) {
        super("out of reach: " + wanted);
    }
}
