package cn.sunshine.enrollment.registration;

import cn.sunshine.enrollment.protection.BlindIndex;
import cn.sunshine.enrollment.shared.AccountId;
import cn.sunshine.enrollment.shared.ChildId;
import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;

/**
 * For whom an application is made, and by whom.
 *
 * @param identityIndex by which the database sees that a child has one active application a year
 */
@Embeddable
public record Applicant(
        @Embedded @AttributeOverride(name = "value", column = @Column(name = "child_id"))
        ChildId child,

        @Embedded @AttributeOverride(name = "bytes", column = @Column(name = "identity_index"))
        BlindIndex identityIndex,

        @Embedded @AttributeOverride(name = "value", column = @Column(name = "guardian_id"))
        AccountId guardian) {

    static Applicant of(Child child) {
        return new Applicant(child.id(), child.identityIndex(), child.guardian());
    }

    Applicant corrected(Child corrected) {
        if (!corrected.id().equals(child)) {
            throw new IllegalArgumentException("an application stays with its child");
        }
        return new Applicant(child, corrected.identityIndex(), guardian);
    }
}
