package cn.sunshine.enrollment.audit;

import cn.sunshine.enrollment.shared.AccountId;
import org.jspecify.annotations.Nullable;
import org.springframework.modulith.NamedInterface;

/**
 * Who acts: an account in one of its roles, or nobody's account (a visitor, the system itself).
 *
 * @param account the account, or null where nobody is signed in
 * @param role the role in which it acts, as a code of at most 64 characters
 * @param source where the request came from, as far as it is known and may be kept; at most 64 characters
 */
@NamedInterface("api")
public record Actor(
        @Nullable AccountId account, String role, @Nullable String source) {

    /** Work that no request started: schedulers, start-up, listeners after commit. */
    public static final Actor SYSTEM = new Actor(null, "SYSTEM", null);

    /** Whoever may start a program on the installation's machine; the machine's own accounts guard that door. */
    public static final Actor OPERATOR = new Actor(null, "OPERATOR", null);

    private static final int MOST = 64;

    public Actor {
        if (role.isBlank() || role.length() > MOST) {
            throw new IllegalArgumentException("a role is a code of 1 to 64 characters");
        }
        if (source != null && source.length() > MOST) {
            source = source.substring(0, MOST);
        }
    }

    public Actor(@Nullable AccountId account, String role) {
        this(account, role, null);
    }
}
