package cn.sunshine.enrollment.registration;

import cn.sunshine.enrollment.shared.RefusedException;
import org.springframework.modulith.NamedInterface;

/** Something asked of an application was refused. */
@NamedInterface("api")
public class RegistrationRefusedException extends RefusedException {

    private static final long serialVersionUID = 1L;

    RegistrationRefusedException(RegistrationRefusal reason, String message) {
        super(reason, message);
    }

    public static RegistrationRefusedException of(RegistrationRefusal reason, Object subject) {
        return new RegistrationRefusedException(reason, subject.toString());
    }
}
