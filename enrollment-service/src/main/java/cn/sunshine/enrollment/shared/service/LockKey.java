package cn.sunshine.enrollment.shared.service;

import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What transactions wait for each other about. Its text is what two versions of the application that run beside each
 * other must have in common: a kind keeps its name.
 *
 * @param subject whose turn it is, or null where there is one of the kind in the whole installation
 */
public record LockKey(String kind, @Nullable UUID subject) {

    private static final Pattern KIND = Pattern.compile("[a-z]+([-_][a-z]+)*");

    public LockKey {
        if (!KIND.matcher(kind).matches()) {
            throw new IllegalArgumentException("no kind of lock: " + kind);
        }
    }

    public static LockKey of(String kind, UUID subject) {
        return new LockKey(kind, subject);
    }

    /** Of what the whole installation does one at a time. */
    public static LockKey onlyOne(String kind) {
        return new LockKey(kind, null);
    }

    @Override
    public String toString() {
        return subject == null ? kind : kind + "/" + subject;
    }
}
