package cn.sunshine.enrollment.protection;

import org.springframework.modulith.NamedInterface;

/** What an officer may look at personal data for. Pages name each in the family's language; there is no "other". */
@NamedInterface("api")
public enum ReadingPurpose {
    /** Examining an application and its papers. */
    REVIEW,
    /** Comparing with a register of the state, or on the spot. */
    VERIFICATION,
    /** A complaint or an appeal of the family concerned. */
    APPEAL,
    /** Answering a question the family asked, or calling it back. */
    ASSISTANCE,
    /** Placing a child and informing its school. */
    PLACEMENT,
    /** Check-in at the school and the national student record. */
    STUDENT_RECORD,
    /** Finding children of school age who are in no school (控辍保学). */
    GUARANTEE,
    /** Supervision, inspection or a discipline case. */
    SUPERVISION,
    /** A duty to a court or another authority that proved its right. */
    LEGAL_DUTY
}
