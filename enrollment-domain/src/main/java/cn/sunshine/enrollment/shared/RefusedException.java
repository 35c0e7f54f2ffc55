package cn.sunshine.enrollment.shared;

import java.time.Instant;
import java.util.Optional;

/**
 * A rule refuses what was asked. The reason is a constant that a page translates (message key {@code
 * <ReasonEnum>.<CONSTANT>}); the exception's own text is for the log and names states and ids, never personal data.
 */
public abstract class RefusedException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final Enum<?> reason;

    protected RefusedException(Enum<?> reason, String message) {
        super(reason + ": " + message);
        this.reason = reason;
    }

    public Enum<?> reason() {
        return reason;
    }

    /** When the same may be asked again, where nothing but time helps; empty where something has to be another. */
    public Optional<Instant> again() {
        return Optional.empty();
    }
}
