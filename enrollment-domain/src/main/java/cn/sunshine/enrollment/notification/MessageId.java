package cn.sunshine.enrollment.notification;

import jakarta.persistence.Embeddable;
import java.io.Serializable;
import java.util.Objects;
import java.util.UUID;

/** A message in an in-box. */
@Embeddable
public record MessageId(UUID value) implements Serializable {

    public MessageId {
        Objects.requireNonNull(value, "value");
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
