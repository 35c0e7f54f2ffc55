package cn.sunshine.enrollment.lottery;

import cn.sunshine.enrollment.shared.RefusedException;
import org.springframework.modulith.NamedInterface;

/** A step of the ceremony was refused. */
@NamedInterface("api")
public class DrawRefusedException extends RefusedException {

    private static final long serialVersionUID = 1L;

    private DrawRefusedException(DrawRefusal reason, String message) {
        super(reason, message);
    }

    public static DrawRefusedException of(DrawRefusal reason, Object subject) {
        return new DrawRefusedException(reason, subject.toString());
    }
}
