package cn.sunshine.enrollment.review;

import jakarta.persistence.Embeddable;
import java.io.Serializable;
import java.util.Objects;
import java.util.UUID;
import org.springframework.modulith.NamedInterface;

/** A review case: one application, for as long as officers have to do with it. */
@NamedInterface("api")
@Embeddable
public record ReviewCaseId(UUID value) implements Serializable {

    public ReviewCaseId {
        Objects.requireNonNull(value, "value");
    }

    public static ReviewCaseId of(String text) {
        return new ReviewCaseId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
