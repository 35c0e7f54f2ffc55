package cn.sunshine.enrollment.registration;

import org.springframework.modulith.NamedInterface;

/** Why an application was rejected; each has its words in the message bundles. */
@NamedInterface("api")
public enum RejectionReason {
    /** Neither register nor home entitles to a place in this district: the child is to be registered in another. */
    NOT_ENTITLED_HERE,
    /** The school takes no child from this address or area. */
    OUTSIDE_AREA,
    /** The child already attends a school of this stage. */
    ALREADY_ENROLLED,
    /** What was stated is not so. */
    STATEMENT_UNTRUE,
    /** What was returned for correction did not come back in time. */
    NOT_CORRECTED_IN_TIME
}
