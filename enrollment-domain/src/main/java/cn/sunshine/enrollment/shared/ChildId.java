package cn.sunshine.enrollment.shared;

import jakarta.persistence.Embeddable;
import java.io.Serializable;
import java.util.Objects;
import java.util.UUID;

/** A child, as its guardian or the imported roster made it known. */
@Embeddable
public record ChildId(UUID value) implements Serializable {

    public ChildId {
        Objects.requireNonNull(value, "value");
    }

    public static ChildId of(String text) {
        return new ChildId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
