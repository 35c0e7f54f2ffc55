package cn.sunshine.enrollment.identity.web;

import cn.sunshine.enrollment.identity.Role;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpMethod;
import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.core.Authentication;

/**
 * One line of the access matrix: a route and who may use it.
 *
 * @param pattern the route exactly as its handler maps it
 * @param methods GET answers HEAD too
 * @param access whom it is open to
 * @param roles for {@link Access#ROLES} those roles, else empty
 */
public record AccessRow(String pattern, List<HttpMethod> methods, Access access, Set<Role> roles) {

    /** How wide a route is open. */
    public enum Access {
        /** To everybody. */
        PUBLIC,
        /** To everybody who is signed in, also to who must first change the password. */
        ENTERING,
        /** To everybody who is signed in. */
        SIGNED_IN,
        /** To some roles. */
        ROLES
    }

    private static final int COLUMNS = 3;

    public AccessRow {
        methods = List.copyOf(methods);
        roles = Set.copyOf(roles);
        if (!pattern.startsWith("/") || methods.isEmpty() || (access == Access.ROLES) == roles.isEmpty()) {
            throw new IllegalArgumentException("access matrix: incomplete row for " + pattern);
        }
    }

    /** Reads {@code /route/{id},GET POST,ROLE ROLE}. */
    static AccessRow parse(String line) {
        String[] cells = line.split(",", -1);
        if (cells.length != COLUMNS) {
            throw new IllegalArgumentException("access matrix: three columns expected: " + line);
        }
        List<HttpMethod> methods =
                Arrays.stream(words(cells[1])).map(HttpMethod::valueOf).toList();
        Access access = Arrays.stream(Access.values())
                .filter(one -> one != Access.ROLES && one.name().equals(cells[2].strip()))
                .findFirst()
                .orElse(Access.ROLES);
        return new AccessRow(cells[0].strip(), methods, access, access == Access.ROLES ? roles(cells[2]) : Set.of());
    }

    /** Whether this request may pass; decided from the account as it stands now. */
    public AuthorizationDecision decide(Supplier<? extends @Nullable Authentication> authentication) {
        return new AuthorizationDecision(access == Access.PUBLIC || admits(authentication.get()));
    }

    /** Whether somebody with these roles, whose password is his own, may use the route. */
    public boolean admits(Set<Role> held) {
        return access != Access.ROLES || held.stream().anyMatch(roles::contains);
    }

    private boolean admits(@Nullable Authentication authentication) {
        return authentication instanceof AccountAuthentication account
                && (access == Access.ENTERING || !account.mustChangePassword())
                && admits(account.getPrincipal().roles());
    }

    private static Set<Role> roles(String cell) {
        return Arrays.stream(words(cell))
                .map(Role::valueOf)
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(Role.class)));
    }

    private static String[] words(String cell) {
        return cell.strip().split("\\s+");
    }
}
