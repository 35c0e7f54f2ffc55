package cn.sunshine.enrollment.audit;

import cn.sunshine.enrollment.shared.DistrictId;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.modulith.NamedInterface;

/** Which chain an entry stands in: a district's, or the installation's, whose id is the nil UUID. */
@NamedInterface("api")
public record AuditChain(UUID id) implements Comparable<AuditChain> {

    public static final AuditChain INSTALLATION = new AuditChain(new UUID(0, 0));

    public static AuditChain of(@Nullable DistrictId district) {
        return district == null ? INSTALLATION : new AuditChain(district.value());
    }

    /** As an address has it: the id of a district, or the nil UUID. */
    public static AuditChain of(String text) {
        return new AuditChain(UUID.fromString(text));
    }

    /** The district whose chain this is, or null for the installation's. */
    public @Nullable DistrictId district() {
        return equals(INSTALLATION) ? null : new DistrictId(id);
    }

    /** Any fixed order will do: whoever locks several chains locks them in this one, so that nobody waits in a circle. */
    @Override
    public int compareTo(AuditChain other) {
        return id.compareTo(other.id);
    }

    @Override
    public String toString() {
        return id.toString();
    }
}
