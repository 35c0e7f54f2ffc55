package cn.sunshine.enrollment.db.server;

import java.security.SecureRandom;
import java.util.Base64;

/** A role and its password. */
public record Credentials(String user, String password) {

    private static final int RANDOM_BYTES = 24;

    /** A role with a password nobody has chosen, so nobody can guess it. */
    public static Credentials random(String user) {
        byte[] bytes = new byte[RANDOM_BYTES];
        new SecureRandom().nextBytes(bytes);
        return new Credentials(user, Base64.getUrlEncoder().withoutPadding().encodeToString(bytes));
    }

    /** Leaves the password out: this text may end up in a log. */
    @Override
    public String toString() {
        return "Credentials[user=" + user + "]";
    }
}
