package cn.sunshine.enrollment.review;

import org.springframework.modulith.NamedInterface;

/** Where a case stands. */
@NamedInterface("api")
public enum ReviewStatus {
    /** Waits for an officer. */
    OPEN,
    /** An officer has it, until the lease runs out; then anybody may take it as if it were open. */
    CLAIMED,
    /** Back with the family, who corrects it. */
    RETURNED,
    /** Approved or rejected. */
    DECIDED,
    /** The family withdrew its application. */
    CLOSED;

    /** Refuses unless an officer may still decide on a case that stands so. */
    void requireUndecided(ReviewCaseId of) {
        switch (this) {
            case OPEN, CLAIMED -> {}
            case RETURNED -> throw ReviewRefusedException.of(ReviewRefusal.WITH_THE_FAMILY, of);
            case DECIDED -> throw ReviewRefusedException.of(ReviewRefusal.ALREADY_DECIDED, of);
            case CLOSED -> throw ReviewRefusedException.of(ReviewRefusal.WITHDRAWN, of);
        }
    }
}
