package cn.sunshine.enrollment.lottery;

import cn.sunshine.enrollment.shared.RefusedException;
import org.springframework.modulith.NamedInterface;

/** A step of the ceremony was refused. */
@NamedInterface("api")
public class DrawRefusedException extends RefusedException {

    private static final long serialVersionUID = 1L;

    /** Why. */
    @NamedInterface("api")
    public enum Reason {
        NOT_THE_TIME_FOR_THIS_STEP,
        TOO_FEW_OFFICERS,
        SAME_PERSON_TWICE,
        NOT_AN_OFFICER_OF_THIS_DRAW,
        ALREADY_COMMITTED,
        ALREADY_REVEALED,
        COMMITMENT_MALFORMED,
        SECRET_DOES_NOT_OPEN_COMMITMENT,
        ENTROPY_MALFORMED,
        WITNESS_MISSING,
        WITNESS_TOO_LONG_AGO,
        NOT_BY_THE_SAME_PERSON,
        EMPTY_ROLL,
        PLAN_NOT_APPROVED,
        PHASE_CLOSED,
        ROLL_CHANGED,
        IMPLEMENTATIONS_DISAGREE,
        OUTCOME_ALREADY_KNOWABLE,
        WITHOUT_REASON,
        ALREADY_DRAWN,
        OTHER_ATTEMPT_STANDS
    }

    private DrawRefusedException(Reason reason, String message) {
        super(reason, message);
    }

    public static DrawRefusedException of(Reason reason, Object subject) {
        return new DrawRefusedException(reason, subject.toString());
    }
}
