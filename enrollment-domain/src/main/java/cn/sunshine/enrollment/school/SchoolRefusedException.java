package cn.sunshine.enrollment.school;

import cn.sunshine.enrollment.shared.RefusedException;
import org.springframework.modulith.NamedInterface;

/** A school was refused. */
@NamedInterface("api")
public class SchoolRefusedException extends RefusedException {

    private static final long serialVersionUID = 1L;

    private SchoolRefusedException(SchoolRefusal reason, String message) {
        super(reason, message);
    }

    public static SchoolRefusedException of(SchoolRefusal reason, Object school) {
        return new SchoolRefusedException(reason, "school " + school);
    }
}
