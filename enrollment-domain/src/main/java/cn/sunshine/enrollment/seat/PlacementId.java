package cn.sunshine.enrollment.seat;

import jakarta.persistence.Embeddable;
import java.io.Serializable;
import java.util.Objects;
import java.util.UUID;
import org.springframework.modulith.NamedInterface;

/** One child in one seat. */
@NamedInterface("api")
@Embeddable
public record PlacementId(UUID value) implements Serializable {

    public PlacementId {
        Objects.requireNonNull(value, "value");
    }

    public static PlacementId of(String text) {
        return new PlacementId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
