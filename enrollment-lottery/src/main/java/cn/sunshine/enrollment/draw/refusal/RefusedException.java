package cn.sunshine.enrollment.draw.refusal;

import java.io.Serial;

/** An input that the engine will not run on: the code, the place in the input, and a sentence. */
public final class RefusedException extends RuntimeException {

    @Serial
    private static final long serialVersionUID = 1L;

    private final Refusal refusal;
    private final String place;
    private final String reason;

    /**
     * @param refusal which rule of the input is broken
     * @param place where, as a path into the problem such as {@code students[3].prefs[0]}; empty for the whole
     * @param reason what is wrong there, in one clause
     */
    public RefusedException(Refusal refusal, String place, String reason) {
        super(reason);
        this.refusal = refusal;
        this.place = place;
        this.reason = reason;
    }

    public static RefusedException invalid(String place, String reason) {
        return new RefusedException(Refusal.INVALID_INPUT, place, reason);
    }

    public Refusal refusal() {
        return refusal;
    }

    public String place() {
        return place;
    }

    public String reason() {
        return reason;
    }

    @Override
    public String getMessage() {
        return place.isEmpty() ? reason : place + ": " + reason;
    }
}
