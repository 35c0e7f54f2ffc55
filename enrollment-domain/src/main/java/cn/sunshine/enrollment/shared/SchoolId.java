package cn.sunshine.enrollment.shared;

import jakarta.persistence.Embeddable;
import java.io.Serializable;
import java.util.Objects;
import java.util.UUID;

/** A school, the narrowest scope of an officer. */
@Embeddable
public record SchoolId(UUID value) implements Serializable {

    public SchoolId {
        Objects.requireNonNull(value, "value");
    }

    public static SchoolId of(String text) {
        return new SchoolId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
