package cn.sunshine.enrollment.catchment;

import cn.sunshine.enrollment.shared.RefusedException;
import org.springframework.modulith.NamedInterface;

/** A change of a catchment was refused. */
@NamedInterface("api")
public class CatchmentRefusedException extends RefusedException {

    private static final long serialVersionUID = 1L;

    private CatchmentRefusedException(CatchmentRefusal reason, String message) {
        super(reason, message);
    }

    public static CatchmentRefusedException of(CatchmentRefusal reason, Object subject) {
        return new CatchmentRefusedException(reason, "catchment of " + subject);
    }
}
