package cn.sunshine.enrollment.season;

import jakarta.persistence.Embeddable;
import java.time.Duration;
import java.time.Instant;
import org.springframework.modulith.NamedInterface;

/** How many hours, 0 to 168, everybody can keep the published manifest of a draw before its dice are thrown. */
@NamedInterface("api")
@Embeddable
public record DrawNotice(int hours) {

    private static final int MOST = 168;

    public DrawNotice {
        if (!isValid(hours)) {
            throw new IllegalArgumentException("hours of notice out of range: " + hours);
        }
    }

    public static boolean isValid(int hours) {
        return hours >= 0 && hours <= MOST;
    }

    /** When what has been public since {@code published} has been so for long enough. */
    public Instant passedAt(Instant published) {
        return published.plus(Duration.ofHours(hours));
    }
}
