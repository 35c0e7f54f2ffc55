package cn.sunshine.enrollment.platform;

import org.jspecify.annotations.Nullable;

/**
 * Whether a request has met a database that did not answer. It waits for it once: a page is asked for its statement, then its
 * session and its frame, and each would wait anew, until the family waits for half a minute for a page that says "later".
 */
final class RequestPatience {

    private static final ThreadLocal<@Nullable RequestPatience> CURRENT = new ThreadLocal<>();

    private boolean spent;

    /** Lets this be the patience of whatever the thread does, until {@code before}, which is returned, is put back. */
    static @Nullable RequestPatience swap(@Nullable RequestPatience current) {
        RequestPatience before = CURRENT.get();
        if (current == null) {
            CURRENT.remove();
        } else {
            CURRENT.set(current);
        }
        return before;
    }

    /** To be said by whoever has waited in vain; a task of no request has all patience. */
    static void spend() {
        RequestPatience current = CURRENT.get();
        if (current != null) {
            current.spent = true;
        }
    }

    static boolean isSpent() {
        RequestPatience current = CURRENT.get();
        return current != null && current.spent;
    }
}
