package cn.sunshine.enrollment.audit;

import cn.sunshine.enrollment.shared.DistrictId;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.modulith.NamedInterface;

/**
 * What happened, as it is chained. Ids, codes and hashes only: the chain is kept for years and shown to inspectors, so
 * personal data never enters it.
 *
 * @param district the chain it belongs to, or null for the chain of the installation
 * @param action what was done, as {@code feature.verb}: {@code registration.submit}
 * @param subjectType the kind of thing it was done to: {@code application}
 * @param subjectId that thing's id
 * @param details further codes, sorted by key when chained
 */
@NamedInterface("api")
public record AuditFact(
        @Nullable DistrictId district,
        String action,
        String subjectType,
        String subjectId,
        Map<String, String> details) {

    public AuditFact {
        if (!action.matches("[a-z]+\\.[a-z-]+")) {
            throw new IllegalArgumentException("an action reads feature.verb: " + action);
        }
        Objects.requireNonNull(subjectType);
        Objects.requireNonNull(subjectId);
        details = Map.copyOf(details);
    }

    public static AuditFact of(@Nullable DistrictId district, String action, String subjectType, Object subjectId) {
        return new AuditFact(district, action, subjectType, subjectId.toString(), Map.of());
    }

    public AuditFact with(String key, Object value) {
        Map<String, String> more = new TreeMap<>(details);
        more.put(key, value.toString());
        return new AuditFact(district, action, subjectType, subjectId, more);
    }
}
