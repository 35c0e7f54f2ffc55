package cn.sunshine.enrollment.shared;

import jakarta.persistence.Embeddable;
import java.io.Serializable;
import java.util.Objects;
import java.util.UUID;

/** A district (区县): the unit that runs a season, and the widest scope of most officers. */
@Embeddable
public record DistrictId(UUID value) implements Serializable {

    public DistrictId {
        Objects.requireNonNull(value, "value");
    }

    public static DistrictId of(String text) {
        return new DistrictId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
