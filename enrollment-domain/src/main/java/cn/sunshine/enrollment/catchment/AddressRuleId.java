package cn.sunshine.enrollment.catchment;

import jakarta.persistence.Embeddable;
import java.io.Serializable;
import java.util.Objects;
import java.util.UUID;
import org.springframework.modulith.NamedInterface;

/** An address rule of a school's catchment. */
@NamedInterface("api")
@Embeddable
public record AddressRuleId(UUID value) implements Serializable {

    public AddressRuleId {
        Objects.requireNonNull(value, "value");
    }

    public static AddressRuleId of(String text) {
        return new AddressRuleId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
