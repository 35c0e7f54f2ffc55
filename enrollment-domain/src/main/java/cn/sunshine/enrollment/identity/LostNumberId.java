package cn.sunshine.enrollment.identity;

import jakarta.persistence.Embeddable;
import java.io.Serializable;
import java.util.Objects;
import java.util.UUID;
import org.springframework.modulith.NamedInterface;

/** One request to replace a lost number. */
@NamedInterface("api")
@Embeddable
public record LostNumberId(UUID value) implements Serializable {

    public LostNumberId {
        Objects.requireNonNull(value, "value");
    }

    public static LostNumberId of(String text) {
        return new LostNumberId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
