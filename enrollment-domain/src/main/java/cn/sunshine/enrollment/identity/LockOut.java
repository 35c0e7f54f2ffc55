package cn.sunshine.enrollment.identity;

import jakarta.persistence.Embeddable;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Counts wrong secrets and shuts an account for a while when they are too many. */
@Embeddable
class LockOut {

    private int failedAttempts;

    private @Nullable Instant lockedUntil;

    protected LockOut() {}

    /** @return whether this failure locked the account */
    boolean fail(LockPolicy policy, Instant at) {
        if (holds(at)) {
            return false;
        }
        failedAttempts++;
        if (failedAttempts < policy.failures()) {
            return false;
        }
        failedAttempts = 0;
        lockedUntil = at.plus(policy.duration());
        return true;
    }

    void lift() {
        failedAttempts = 0;
        lockedUntil = null;
    }

    boolean holds(Instant at) {
        return lockedUntil != null && at.isBefore(lockedUntil);
    }
}
