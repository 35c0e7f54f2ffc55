package cn.sunshine.enrollment.lottery;

import jakarta.persistence.Embeddable;
import java.io.Serializable;
import java.util.Objects;
import java.util.UUID;
import org.springframework.modulith.NamedInterface;

/** A draw, inside the platform. In public it goes by its {@link DrawNumber}. */
@NamedInterface("api")
@Embeddable
public record DrawId(UUID value) implements Serializable {

    public DrawId {
        Objects.requireNonNull(value, "value");
    }

    public static DrawId of(String text) {
        return new DrawId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
