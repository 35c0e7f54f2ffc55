package cn.sunshine.enrollment.identity.web;

import cn.sunshine.enrollment.identity.AccountKind;
import cn.sunshine.enrollment.identity.Role;
import cn.sunshine.enrollment.identity.SignedIn;
import cn.sunshine.enrollment.page.Explanation;
import cn.sunshine.enrollment.page.Label;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Why a page stays closed to somebody who is known. */
enum Closure {
    /** It belongs to officers. Their duties are none of a family's business, so no role is named. */
    OFFICERS_ONLY,
    /** It belongs to families. No administrator gives that role. */
    FAMILIES_ONLY,
    /** A role is wanting that the administrator of the district gives. */
    ROLE_WANTING,
    /** All roles that may are for others to hold: duties are kept apart. */
    DUTIES_APART,
    /** The form is not one of this browser's, or no longer. */
    FORM_STALE,
    /** The same, and what was typed is on the page to be sent again. */
    FORM_KEPT,
    /** Nobody is signed in any more; what was typed is on the page to be sent again after signing in. */
    SIGNED_OUT,
    /** The same to who only chose another view: what was typed is on the page to be opened again. */
    SIGNED_OUT_CHOOSING;

    static Closure of(SignedIn who, Set<Role> wanted) {
        if (who.kind() == AccountKind.GUARDIAN) {
            return OFFICERS_ONLY;
        }
        if (wanted.stream().noneMatch(Role::isGranted)) {
            return FAMILIES_ONLY;
        }
        return wanted.stream().anyMatch(role -> mayHold(who, role)) ? ROLE_WANTING : DUTIES_APART;
    }

    /** @param home the path of the reader's own pages, or null for a visitor */
    Explanation explained(Set<Role> wanted, @Nullable String home) {
        boolean namesRoles = this == ROLE_WANTING || this == DUTIES_APART;
        return Explanation.of(this, namesRoles ? names(wanted) : List.of(), home);
    }

    private static boolean mayHold(SignedIn who, Role wanted) {
        return wanted.isGranted() && who.roles().stream().noneMatch(wanted::excludes);
    }

    /** In the order in which the roles are declared, as everywhere. */
    private static List<Label> names(Set<Role> wanted) {
        return Stream.of(Role.values()).filter(wanted::contains).map(Label::of).toList();
    }
}
