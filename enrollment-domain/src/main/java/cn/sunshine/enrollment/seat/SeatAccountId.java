package cn.sunshine.enrollment.seat;

import jakarta.persistence.Embeddable;
import java.io.Serializable;
import java.util.Objects;
import java.util.UUID;
import org.springframework.modulith.NamedInterface;

/** The seats of one line of one school's plan in one season. */
@NamedInterface("api")
@Embeddable
public record SeatAccountId(UUID value) implements Serializable {

    public SeatAccountId {
        Objects.requireNonNull(value, "value");
    }

    public static SeatAccountId of(String text) {
        return new SeatAccountId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
