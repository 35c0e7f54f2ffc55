package cn.sunshine.enrollment.registration;

import org.springframework.modulith.NamedInterface;

/** Why something was refused; each has its words in the message bundles. */
@NamedInterface("api")
public enum RegistrationRefusal {
    /** Registration of this season is not open. */
    REGISTRATION_CLOSED,
    /** The time for corrections is over. */
    CORRECTION_OVERDUE,
    /** The application's status does not allow it. */
    STATUS,
    /** The page was sent once already, and what was submitted with it has left the officers' hands since. */
    SUBMITTED_ONCE,
    /** The child is on a frozen roll: it may decline a place, but no longer leave the draw. */
    ON_A_FROZEN_ROLL,
    /** That part was not returned for correction. */
    PART_LOCKED,
    /** What names the child was handed in with another application, so it is not changed from this one. */
    CHILD_HANDED_IN,
    /** A part is not filled in yet. */
    INCOMPLETE,
    /** Nothing of what was returned is another now, and the family does not say that it means it so. */
    NOTHING_CHANGED,
    /** The identity number begins with a region that the imported list does not have. */
    REGION_UNKNOWN,
    /** The child's birth date lies outside the season's. */
    BIRTH_DATE_OUTSIDE,
    /** There is an application for this child this year already. */
    CHILD_ALREADY_REGISTERED,
    /** The family asked about as many identity numbers as it may within a day. */
    TOO_MANY_NUMBERS,
    /** The family has as many drafts of the year as it may. */
    TOO_MANY_DRAFTS,
    /** The season is not for that school. */
    SCHOOL_NOT_OFFERED,
    /** The address lies in no division of the season's district. */
    ADDRESS_OUTSIDE,
    /** A return for correction names at least one part. */
    NOTHING_TO_CORRECT,
    /** The deadline for corrections is not in the future. */
    DEADLINE_PAST
}
