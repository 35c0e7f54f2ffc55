package cn.sunshine.enrollment.season;

import cn.sunshine.enrollment.shared.RefusedException;
import org.springframework.modulith.NamedInterface;

/** A district or a season was refused. */
@NamedInterface("api")
public class SeasonRefusedException extends RefusedException {

    private static final long serialVersionUID = 1L;

    private SeasonRefusedException(SeasonRefusal reason, String message) {
        super(reason, message);
    }

    public static SeasonRefusedException of(SeasonRefusal reason, Object subject) {
        return new SeasonRefusedException(reason, String.valueOf(subject));
    }
}
