package cn.sunshine.enrollment.season;

import jakarta.persistence.Embeddable;
import java.io.Serializable;
import java.util.Objects;
import java.util.UUID;
import org.springframework.modulith.NamedInterface;

/** A season: one district, one academic year, one stage. */
@NamedInterface("api")
@Embeddable
public record SeasonId(UUID value) implements Serializable {

    public SeasonId {
        Objects.requireNonNull(value, "value");
    }

    public static SeasonId of(String text) {
        return new SeasonId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
