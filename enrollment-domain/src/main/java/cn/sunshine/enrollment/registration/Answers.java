package cn.sunshine.enrollment.registration;

import cn.sunshine.enrollment.protection.Sealed;
import cn.sunshine.enrollment.shared.SchoolId;
import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What the family has filled in so far; null is what it was not asked yet. The child itself is a record of its own.
 *
 * @param relation how the guardian is related to the child
 */
@Embeddable
public record Answers(
        @Enumerated(EnumType.STRING) @Nullable Relation relation,

        @Embedded @AttributeOverride(name = "bytes", column = @Column(name = "guardian_name")) @Nullable Sealed guardianName,

        @Embedded @AttributeOverride(name = "bytes", column = @Column(name = "address")) @Nullable Sealed address,

        @Embedded @AttributeOverride(name = "value", column = @Column(name = "school_id")) @Nullable SchoolId school) {

    static final Answers NONE = new Answers(null, null, null, null);

    Answers asRelation(Relation guardianIs) {
        return new Answers(guardianIs, guardianName, address, school);
    }

    Answers withGuardian(Sealed name) {
        return new Answers(relation, name, address, school);
    }

    Answers livingAt(Sealed home) {
        return new Answers(relation, guardianName, home, school);
    }

    Answers choosing(SchoolId chosen) {
        return new Answers(relation, guardianName, address, chosen);
    }

    /** What is not filled in yet, in the order it is asked. */
    Set<CorrectionItem> missing() {
        Set<CorrectionItem> missing = EnumSet.noneOf(CorrectionItem.class);
        addIf(missing, CorrectionItem.CHILD, relation == null);
        addIf(missing, CorrectionItem.GUARDIAN, guardianName == null);
        addIf(missing, CorrectionItem.ADDRESS, address == null);
        addIf(missing, CorrectionItem.SCHOOL, school == null);
        return missing;
    }

    private static void addIf(Set<CorrectionItem> set, CorrectionItem part, boolean condition) {
        if (condition) {
            set.add(part);
        }
    }
}
