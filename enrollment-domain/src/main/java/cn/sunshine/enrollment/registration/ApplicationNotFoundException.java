package cn.sunshine.enrollment.registration;

import cn.sunshine.enrollment.shared.NotFoundException;
import org.springframework.modulith.NamedInterface;

/** There is no such application, or it is another family's: both look the same from outside. */
@NamedInterface("api")
public class ApplicationNotFoundException extends NotFoundException {

    private static final long serialVersionUID = 1L;

    private ApplicationNotFoundException(String message) {
        super(message);
    }

    public static ApplicationNotFoundException of(ApplicationId id) {
        return new ApplicationNotFoundException("no application " + id);
    }
}
