package cn.sunshine.enrollment.school;

import cn.sunshine.enrollment.shared.NotFoundException;
import org.springframework.modulith.NamedInterface;

/** There is no such school. */
@NamedInterface("api")
public class SchoolNotFoundException extends NotFoundException {

    private static final long serialVersionUID = 1L;

    private SchoolNotFoundException(String message) {
        super(message);
    }

    public static SchoolNotFoundException of(Object id) {
        return new SchoolNotFoundException("no school " + id);
    }
}
