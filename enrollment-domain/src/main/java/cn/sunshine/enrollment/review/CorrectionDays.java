package cn.sunshine.enrollment.review;

import jakarta.persistence.Embeddable;
import java.time.Duration;
import java.time.Instant;
import org.springframework.modulith.NamedInterface;

/** How many days, 1 to 60, a family has to correct what was returned. */
@NamedInterface("api")
@Embeddable
public record CorrectionDays(int value) {

    private static final int MOST = 60;

    public CorrectionDays {
        if (!isValid(value)) {
            throw new IllegalArgumentException("days to correct out of range: " + value);
        }
    }

    public static boolean isValid(int days) {
        return days >= 1 && days <= MOST;
    }

    Instant after(Instant returned) {
        return returned.plus(Duration.ofDays(value));
    }
}
