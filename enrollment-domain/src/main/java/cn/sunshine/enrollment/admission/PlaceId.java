package cn.sunshine.enrollment.admission;

import jakarta.persistence.Embeddable;
import java.io.Serializable;
import java.util.Objects;
import java.util.UUID;
import org.springframework.modulith.NamedInterface;

/** A place that a child was offered. */
@NamedInterface("api")
@Embeddable
public record PlaceId(UUID value) implements Serializable {

    public PlaceId {
        Objects.requireNonNull(value, "value");
    }

    public static PlaceId of(String text) {
        return new PlaceId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
