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
    /** Children born in less than half a year, or in more than two: a date mistyped. */
    BIRTHS_OF_NO_YEAR,
    /** Children of these ages do not enter this stage in that year: a year, a date or the stage mistyped. */
    BIRTHS_OF_OTHER_AGES,
    /** A family has begun an application for a child that was born in the days that were announced. */
    BIRTHS_RELIED_ON,
    /** A phase has begun, or a plan, a rule or an application names the season. */
    IN_USE,
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
