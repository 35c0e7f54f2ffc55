package cn.sunshine.enrollment.protection;

import cn.sunshine.enrollment.audit.AuditFact;
import cn.sunshine.enrollment.audit.Auditable;
import cn.sunshine.enrollment.shared.DistrictId;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.modulith.NamedInterface;

/**
 * An officer saw personal data in the clear.
 *
 * @param district the district whose data it is, or null for data of the installation
 * @param reading the act of reading; its subjects are listed under it
 * @param subjects whose data, one or many (an export)
 */
@NamedInterface("api")
public record PersonalDataRead(
        @Nullable DistrictId district, UUID reading, ReadingPurpose purpose, Set<DataSubject> subjects)
        implements Auditable {

    public PersonalDataRead {
        if (subjects.isEmpty()) {
            throw new IllegalArgumentException("a reading has a subject");
        }
        subjects = Set.copyOf(subjects);
    }

    @Override
    public AuditFact auditFact() {
        return about().with("purpose", purpose).with("reading", reading).with("subjects", subjects.size());
    }

    private AuditFact about() {
        if (subjects.size() > 1) {
            return AuditFact.of(district, "protection.read", "reading", reading);
        }
        DataSubject only = subjects.iterator().next();
        return AuditFact.of(district, "protection.read", only.kind().name().toLowerCase(Locale.ROOT), only.id());
    }
}
