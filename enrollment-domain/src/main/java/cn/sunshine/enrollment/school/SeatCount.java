package cn.sunshine.enrollment.school;

import jakarta.persistence.Embeddable;
import org.springframework.modulith.NamedInterface;

/** A number of seats, 0 to 9,999. */
@NamedInterface("api")
@Embeddable
public record SeatCount(int value) {

    public SeatCount {
        if (value < 0 || value > 9_999) {
            throw new IllegalArgumentException("seats out of range: " + value);
        }
    }

    public static final SeatCount NONE = new SeatCount(0);
}
