package cn.sunshine.enrollment.identity;

import cn.sunshine.enrollment.shared.AccountId;
import cn.sunshine.enrollment.shared.DistrictId;
import cn.sunshine.enrollment.shared.SchoolId;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.modulith.NamedInterface;

/**
 * Who is asking, as far as the rules care: the account and its roles with their reach, read afresh for every request.
 * {@code require…} refuses with {@link OutOfReachException}, which looks like "there is no such thing".
 */
@NamedInterface("api")
public record SignedIn(AccountId id, AccountKind kind, Set<ScopedRole> grants) {

    public SignedIn {
        grants = Set.copyOf(grants);
    }

    public static SignedIn guardian(AccountId id) {
        return new SignedIn(id, AccountKind.GUARDIAN, Set.of(ScopedRole.everywhere(Role.GUARDIAN)));
    }

    public static SignedIn staff(AccountId id, ScopedRole... grants) {
        return new SignedIn(id, AccountKind.STAFF, Set.of(grants));
    }

    public Set<Role> roles() {
        return grants.stream().map(ScopedRole::role).collect(Collectors.toUnmodifiableSet());
    }

    public boolean has(Role role) {
        return roles().contains(role);
    }

    /** Whether one of {@code roles}, or any role if none is named, reaches the district. */
    public boolean reaches(DistrictId district, Role... roles) {
        return grants.stream().anyMatch(grant -> isOneOf(grant, roles) && grant.reaches(district));
    }

    /** Whether the role is held for every district of the installation. */
    public boolean reachesAll(Role role) {
        return role.reach() == Reach.DISTRICT_OR_ALL
                && grants.stream().anyMatch(grant -> grant.role() == role && grant.district() == null);
    }

    /** Whether this administrator looks after a district, or after the whole installation where none is named. */
    public boolean administers(@Nullable DistrictId place) {
        return place == null ? reachesAll(Role.DISTRICT_ADMINISTRATOR) : reaches(place, Role.DISTRICT_ADMINISTRATOR);
    }

    public void requireDistrict(DistrictId district, Role... roles) {
        if (!reaches(district, roles)) {
            throw new OutOfReachException(district);
        }
    }

    /**
     * Whether one of {@code roles} is held in this very district. Who holds it everywhere oversees all of them, and sees no
     * child of any.
     */
    public boolean holdsIn(DistrictId district, Role... roles) {
        return districts(roles).contains(district);
    }

    public void requireHeldIn(DistrictId district, Role... roles) {
        if (!holdsIn(district, roles)) {
            throw new OutOfReachException(district);
        }
    }

    /**
     * The districts that one of {@code roles} is held in by name, always in the same order. Empty also for who holds it
     * everywhere.
     */
    public Set<DistrictId> districts(Role... roles) {
        return named(ScopedRole::district, roles);
    }

    public Set<SchoolId> schools() {
        return named(ScopedRole::school, Role.SCHOOL_OFFICER);
    }

    private <T> Set<T> named(Function<ScopedRole, @Nullable T> part, Role... roles) {
        return grants.stream()
                .filter(grant -> isOneOf(grant, roles))
                .map(part)
                .filter(Objects::nonNull)
                .sorted(Comparator.comparing(Object::toString))
                .collect(Collectors.collectingAndThen(
                        Collectors.toCollection(LinkedHashSet::new), Collections::unmodifiableSet));
    }

    private static boolean isOneOf(ScopedRole grant, Role... roles) {
        return roles.length == 0 || Set.of(roles).contains(grant.role());
    }
}
