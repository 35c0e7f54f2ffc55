package cn.sunshine.enrollment.season;

import cn.sunshine.enrollment.shared.NotFoundException;
import org.springframework.modulith.NamedInterface;

/** There is no such season. */
@NamedInterface("api")
public class SeasonNotFoundException extends NotFoundException {

    private static final long serialVersionUID = 1L;

    private SeasonNotFoundException(String message) {
        super(message);
    }

    public static SeasonNotFoundException of(SeasonId id) {
        return new SeasonNotFoundException("no season " + id);
    }
}
