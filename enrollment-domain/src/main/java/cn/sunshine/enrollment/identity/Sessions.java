package cn.sunshine.enrollment.identity;

import cn.sunshine.enrollment.audit.HashedWithOwner;
import jakarta.persistence.Embeddable;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** An account's open sessions: each bears the {@code stamp} with which it began, and ends when that has moved on. */
@HashedWithOwner
@Embeddable
class Sessions {

    private @Nullable Instant lastSignedInAt;

    private int stamp;

    protected Sessions() {}

    /** Begins one beside the others. */
    void begin(Instant at) {
        lastSignedInAt = at;
    }

    void endAll() {
        stamp++;
    }

    int stamp() {
        return stamp;
    }

    Optional<Instant> lastBegunAt() {
        return Optional.ofNullable(lastSignedInAt);
    }
}
