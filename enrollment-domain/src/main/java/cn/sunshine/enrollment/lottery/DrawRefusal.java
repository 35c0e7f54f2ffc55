package cn.sunshine.enrollment.lottery;

import org.springframework.modulith.NamedInterface;

/** Why a step of a ceremony is refused. */
@NamedInterface("api")
public enum DrawRefusal {
    NOT_THE_TIME_FOR_THIS_STEP,
    TOO_FEW_OFFICERS,
    SAME_PERSON_TWICE,
    NOT_AN_OFFICER_OF_THIS_DRAW,
    ALREADY_COMMITTED,
    ALREADY_REVEALED,
    COMMITMENT_MALFORMED,
    /** It holds the title of its holder, so nothing opens it for a second one. */
    COMMITMENT_OF_ANOTHER,
    /** An earlier attempt opened it, so everybody knows it. */
    SECRET_USED_BEFORE,
    SECRET_DOES_NOT_OPEN_COMMITMENT,
    /** The sealed duplicates of all secrets are with one holder alone. */
    NOT_KEEPER_OF_DUPLICATES,
    /** The keeper opens his own secret before any duplicate. */
    KEEPERS_SECRET_FIRST,
    DUPLICATE_DOES_NOT_OPEN_COMMITMENT,
    /** Two holders opened one secret: there can be no outcome, so the draw is given up. */
    SECRETS_EQUAL,
    /** The manifest was not public for as long as the draw says: those who would keep it have not had their time. */
    NOTICE_NOT_OVER,
    ENTROPY_MALFORMED,
    /** A national draw without a form for its numbers, or with two: whoever types them could choose among spellings. */
    FORM_NOT_FIXED,
    NUMBERS_NOT_IN_FORM,
    WITNESS_MISSING,
    WITNESS_TOO_LONG_AGO,
    NOT_BY_THE_SAME_PERSON,
    EMPTY_ROLL,
    /** Somebody was approved, or left, after the officer's page was made: he fixes no number that he has not ticked. */
    OTHER_NUMBER,
    /** There are more applicants than seats, so chance decides and nobody else. */
    DRAW_NEEDED,
    PLAN_NOT_APPROVED,
    /** The draw was prepared with other seats than the plan has now: it is given up and prepared anew. */
    PLAN_CHANGED,
    PHASE_CLOSED,
    /** Families could not answer what they are offered: confirmation is over, or has no time. */
    CONFIRMATION_NOT_AHEAD,
    ROLL_CHANGED,
    IMPLEMENTATIONS_DISAGREE,
    /** The finished bundle does not verify, so nobody is to have it. */
    BUNDLE_NOT_VERIFIED,
    /** A node's clock, or the log, is so far ahead of the database that its time would be a falsehood in the log for ever. */
    CLOCK_AHEAD,
    OUTCOME_ALREADY_KNOWABLE,
    WITHOUT_REASON,
    REASON_TOO_LONG,
    /** Characters that nobody sees, or that cannot be written. */
    REASON_ILLEGIBLE,
    ALREADY_DRAWN,
    OTHER_ATTEMPT_STANDS
}
