package cn.sunshine.enrollment.season;

import org.springframework.modulith.NamedInterface;

/** Why a district cannot be founded, a season announced or its calendar changed. */
@NamedInterface("api")
public enum SeasonRefusal {
    /** The installation has a district of this code. */
    FOUNDED_ALREADY,
    /** The district has a season of this stage in this year. */
    ANNOUNCED_ALREADY,
    /** The phase would end before one of those that come first even begins. */
    ENDS_BEFORE_AN_EARLIER_PHASE,
    /** The phase would begin after one of those that come later is over. */
    BEGINS_AFTER_A_LATER_PHASE,
    /** The phase would be open for longer than any is meant to be: a year mistyped. */
    PHASE_TOO_LONG,
    /** Registration is over and the draws have begun: whoever registered now would be on no roll. */
    REGISTRATION_AFTER_THE_DRAW_BEGAN,
    /** Registration runs and the draws have begun: once over it could not be opened again. */
    REGISTRATION_ENDS_IN_THE_PAST,
    /** Every open offer would be overdue at once, and its seat go to another child. */
    CONFIRMATION_ENDS_IN_THE_PAST,
    /** The hours to answer count from the begin: counted from this one they would be over for the first offers. */
    CONFIRMATION_BEGINS_TOO_EARLY,
    /** Families answer offers already, by a time that they were told. */
    ANSWER_PERIOD_SHORTENED,
    /** Families have submitted: they registered under the days of publicity that were announced. */
    PUBLICITY_RELIED_ON,
    /** Somebody changed it after the officer's page was made: he takes back nothing he has not seen. */
    CHANGED_MEANWHILE
}
