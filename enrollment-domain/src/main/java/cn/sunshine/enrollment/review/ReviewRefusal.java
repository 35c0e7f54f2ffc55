package cn.sunshine.enrollment.review;

import org.springframework.modulith.NamedInterface;

/** Why what an officer wanted to do with a case was refused. */
@NamedInterface("api")
public enum ReviewRefusal {
    /** Another officer has the case now. */
    CLAIMED_BY_ANOTHER,
    /** The officer has to take the case before deciding on it. */
    NOT_CLAIMED,
    /** The case was approved or rejected already. */
    ALREADY_DECIDED,
    /** The family is correcting what was returned. */
    WITH_THE_FAMILY,
    /** The family withdrew its application. */
    WITHDRAWN,
    /** The family withdrew or submitted again after the officer's page was made: he decides on nothing he has not seen. */
    CHANGED_MEANWHILE,
    /** Nobody reviews the application of his own child. */
    OWN_CHILD,
    /** The officer declared himself partial in this case. */
    RECUSED,
    /** The season's review is not open. */
    REVIEW_CLOSED,
    /** To return or to reject needs a reason. */
    WITHOUT_REASON,
    /** What did not come back in time is rejected for that; for nothing else, and nothing else for that. */
    ONLY_FOR_A_MISSED_DEADLINE
}
