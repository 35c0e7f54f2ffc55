package cn.sunshine.enrollment.school;

import jakarta.persistence.Embeddable;
import java.io.Serializable;
import java.util.Objects;
import java.util.UUID;

/** An enrollment plan: one school, one season. */
@Embeddable
public record PlanId(UUID value) implements Serializable {

    public PlanId {
        Objects.requireNonNull(value, "value");
    }
}
