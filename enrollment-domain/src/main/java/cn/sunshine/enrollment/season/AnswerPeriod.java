package cn.sunshine.enrollment.season;

import jakarta.persistence.Embeddable;
import java.time.Duration;
import java.time.Instant;
import org.springframework.modulith.NamedInterface;

/** How many hours, 1 to 720, a family has to answer the offer of a place. */
@NamedInterface("api")
@Embeddable
public record AnswerPeriod(int hours) {

    private static final int MOST = 720;

    public AnswerPeriod {
        if (!isValid(hours)) {
            throw new IllegalArgumentException("hours to answer out of range: " + hours);
        }
    }

    public static boolean isValid(int hours) {
        return hours >= 1 && hours <= MOST;
    }

    /** Until when an offer is answered: its hours count from when it can be answered, and end with the phase at the latest. */
    public Instant endOf(Instant offered, Phase confirmation) {
        Instant from = offered.isBefore(confirmation.from()) ? confirmation.from() : offered;
        Instant end = from.plus(Duration.ofHours(hours));
        return end.isBefore(confirmation.to()) ? end : confirmation.to();
    }
}
