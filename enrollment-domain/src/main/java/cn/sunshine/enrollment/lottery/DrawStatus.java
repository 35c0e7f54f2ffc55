package cn.sunshine.enrollment.lottery;

import org.springframework.modulith.NamedInterface;

/** How far a ceremony is. Each step is taken once; there is no way back, only {@link #ABORTED} and a new attempt. */
@NamedInterface("api")
public enum DrawStatus {
    /** Officers and sources of entropy are named; the roll is still open. */
    PREPARED,
    /** The roll is frozen and public; the officers' commitments come in. */
    FROZEN,
    /** All commitments are in, the manifest is public: from here on only chance is missing. */
    COMMITTED,
    /** The dice were thrown while every secret was sealed; now the secrets are opened. */
    THROWN,
    /** All secrets are open; a national draw, where one was named, is still to come. */
    REVEALED,
    /** Everything is known; a witness lets the computation begin. */
    READY,
    /** Computed by two implementations that agree; not yet public. */
    DRAWN,
    /** The result is public and in force. */
    RELEASED,
    /** Given up before its chance was on record, or because there can be no outcome; the reason is public. */
    ABORTED,
    /** Nothing was drawn: there was a seat for everybody, so everybody was admitted. */
    NOT_NEEDED;

    /**
     * Whether no outcome is on record yet, not even in numbers that only have to be computed with.
     *
     * @param nationalDraw whether a national draw follows the secrets
     */
    boolean isBeforeChance(boolean nationalDraw) {
        return switch (this) {
            case PREPARED, FROZEN, COMMITTED -> true;
            case THROWN, REVEALED -> nationalDraw;
            case READY, DRAWN, RELEASED, ABORTED, NOT_NEEDED -> false;
        };
    }

    /** Whether nothing was computed yet. */
    boolean isBeforeOutcome() {
        return compareTo(READY) <= 0;
    }

    /** Whether the roll stands as it is: who is approved from now on is not on it. */
    public boolean fixesTheRoll() {
        return this != PREPARED && this != ABORTED;
    }
}
