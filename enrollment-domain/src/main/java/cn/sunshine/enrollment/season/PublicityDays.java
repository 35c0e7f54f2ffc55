package cn.sunshine.enrollment.season;

import jakarta.persistence.Embeddable;
import java.time.Duration;
import java.time.Instant;
import org.springframework.modulith.NamedInterface;

/** How many days, 0 to 365, a school's complete page must have been public before families may register. */
@NamedInterface("api")
@Embeddable
public record PublicityDays(int value) {

    private static final int MOST = 365;

    public PublicityDays {
        if (!isValid(value)) {
            throw new IllegalArgumentException("days of publicity out of range: " + value);
        }
    }

    public static boolean isValid(int days) {
        return days >= 0 && days <= MOST;
    }

    /** When what has been public since {@code since} has been so for long enough. */
    public Instant passedAt(Instant since) {
        return since.plus(Duration.ofDays(value));
    }
}
