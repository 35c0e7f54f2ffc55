package cn.sunshine.enrollment.audit;

import cn.sunshine.enrollment.shared.DistrictId;
import cn.sunshine.enrollment.shared.IdentityNumber;
import cn.sunshine.enrollment.shared.PhoneNumber;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
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

    private static final Pattern ACTION = Pattern.compile("[a-z]{1,40}\\.[a-z-]{1,40}");

    public AuditFact {
        if (!ACTION.matcher(action).matches()) {
            throw new IllegalArgumentException("an action reads feature.verb: " + action);
        }
        if (subjectType.isBlank()) {
            throw new IllegalArgumentException("a fact names the kind of its subject: " + action);
        }
        details = Map.copyOf(details);
        requireNothingPersonal(subjectId);
        details.values().forEach(AuditFact::requireNothingPersonal);
    }

    public static AuditFact of(@Nullable DistrictId district, String action, String subjectType, Object subjectId) {
        return new AuditFact(district, action, subjectType, subjectId.toString(), Map.of());
    }

    /** The fact with one more detail; a null says nothing and is left out. */
    public AuditFact with(String key, @Nullable Object value) {
        if (value == null) {
            return this;
        }
        Map<String, String> more = new TreeMap<>(details);
        more.put(key, value.toString());
        return new AuditFact(district, action, subjectType, subjectId, more);
    }

    /** Notices the two kinds of value that are told by their form alone; the rest is the publisher's care. */
    private static void requireNothingPersonal(String value) {
        if (IdentityNumber.faultOf(value).isEmpty() || PhoneNumber.isValid(value)) {
            throw new IllegalArgumentException("personal data never enters the chain");
        }
    }
}
