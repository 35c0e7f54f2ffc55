package cn.sunshine.enrollment.draw;

/**
 * An input, proof or bundle that is not exactly as the protocol wants it. The message names code, place and reason; it
 * holds draw numbers and hashes but never a field of the private roll.
 */
public final class DrawRefusedException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final RefusalCode code;
    private final transient Place place;

    public DrawRefusedException(RefusalCode code, Place place, String reason) {
        super(code + " at " + place + ": " + reason);
        this.code = code;
        this.place = place;
    }

    public RefusalCode code() {
        return code;
    }

    public Place place() {
        return place;
    }
}
