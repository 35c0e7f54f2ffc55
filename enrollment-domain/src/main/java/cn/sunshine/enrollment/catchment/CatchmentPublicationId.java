package cn.sunshine.enrollment.catchment;

import jakarta.persistence.Embeddable;
import java.io.Serializable;
import java.util.Objects;
import java.util.UUID;
import org.springframework.modulith.NamedInterface;

/** A publication of a season's catchments. */
@NamedInterface("api")
@Embeddable
public record CatchmentPublicationId(UUID value) implements Serializable {

    public CatchmentPublicationId {
        Objects.requireNonNull(value, "value");
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
