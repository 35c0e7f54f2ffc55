package cn.sunshine.enrollment.registration;

import jakarta.persistence.Embeddable;
import java.io.Serializable;
import java.util.Objects;
import java.util.UUID;
import org.springframework.modulith.NamedInterface;

/** An application of one child in one season. */
@NamedInterface("api")
@Embeddable
public record ApplicationId(UUID value) implements Serializable {

    public ApplicationId {
        Objects.requireNonNull(value, "value");
    }

    public static ApplicationId of(String text) {
        return new ApplicationId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
