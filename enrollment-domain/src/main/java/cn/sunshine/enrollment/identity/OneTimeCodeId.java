package cn.sunshine.enrollment.identity;

import jakarta.persistence.Embeddable;
import java.io.Serializable;
import java.util.Objects;
import java.util.UUID;

/** One code that was sent. */
@Embeddable
public record OneTimeCodeId(UUID value) implements Serializable {

    public OneTimeCodeId {
        Objects.requireNonNull(value, "value");
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
