package cn.sunshine.enrollment.identity;

import jakarta.persistence.Embeddable;
import java.io.Serializable;
import java.util.Objects;
import java.util.UUID;

/** One grant of a role. */
@Embeddable
public record RoleGrantId(UUID value) implements Serializable {

    public RoleGrantId {
        Objects.requireNonNull(value, "value");
    }

    public static RoleGrantId of(String text) {
        return new RoleGrantId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
