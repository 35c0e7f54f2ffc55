package cn.sunshine.enrollment.identity;

import cn.sunshine.enrollment.shared.DistrictId;
import cn.sunshine.enrollment.shared.SchoolId;
import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import org.jspecify.annotations.Nullable;
import org.springframework.modulith.NamedInterface;

/**
 * A role and where it is held. What must be named follows from the role: a school officer's school and its district, a
 * reviewer's district; an administrator, supervisor or auditor without a district holds the role in all of them.
 */
@NamedInterface("api")
@Embeddable
public record ScopedRole(
        @Enumerated(EnumType.STRING) Role role,

        @Embedded @AttributeOverride(name = "value", column = @Column(name = "district_id")) @Nullable DistrictId district,

        @Embedded @AttributeOverride(name = "value", column = @Column(name = "school_id")) @Nullable SchoolId school) {

    public ScopedRole {
        if (!fits(role, district, school)) {
            throw new IdentityRefusedException(IdentityRefusal.SCOPE_DOES_NOT_FIT_ROLE);
        }
    }

    public static ScopedRole everywhere(Role role) {
        return new ScopedRole(role, null, null);
    }

    public static ScopedRole in(Role role, DistrictId district) {
        return new ScopedRole(role, district, null);
    }

    public static ScopedRole at(Role role, DistrictId district, SchoolId school) {
        return new ScopedRole(role, district, school);
    }

    public boolean reaches(DistrictId wanted) {
        return role.reach() != Reach.SCHOOL && role.isGranted() && (district == null || district.equals(wanted));
    }

    private static boolean fits(Role role, @Nullable DistrictId district, @Nullable SchoolId school) {
        return switch (role.reach()) {
            case FAMILY -> district == null && school == null;
            case SCHOOL -> district != null && school != null;
            case DISTRICT -> district != null && school == null;
            case DISTRICT_OR_ALL -> school == null;
        };
    }
}
