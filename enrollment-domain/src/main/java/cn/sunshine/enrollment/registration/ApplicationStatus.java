package cn.sunshine.enrollment.registration;

import org.springframework.modulith.NamedInterface;

/** Where an application stands. */
@NamedInterface("api")
public enum ApplicationStatus {
    /** Being filled in; nobody but the family sees it. */
    DRAFT,
    /** In the officers' hands; the family can only withdraw. */
    SUBMITTED,
    /** The family is to correct the named parts, and only those, by a deadline. */
    RETURNED,
    /** In order: takes part in the admission. */
    APPROVED,
    /** The officers rejected it; the family was told why, and how to appeal. Only the wrong school can be chosen anew. */
    REJECTED,
    /** Taken back by the family; may be filled in again while registration is open. */
    WITHDRAWN;

    /** Whether an application may go from here to {@code next}. */
    boolean leadsTo(ApplicationStatus next) {
        return switch (this) {
            case DRAFT -> next == SUBMITTED || next == WITHDRAWN;
            case SUBMITTED -> next == RETURNED || next == APPROVED || next == REJECTED || next == WITHDRAWN;
            case RETURNED -> next == SUBMITTED || next == WITHDRAWN || next == REJECTED;
            case APPROVED -> next == WITHDRAWN;
            case REJECTED -> next == DRAFT;
            case WITHDRAWN -> next == DRAFT;
        };
    }

    /** Whether the family may change something of it. */
    boolean isInTheFamilysHands() {
        return this == DRAFT || this == RETURNED;
    }

    /**
     * Whether the application holds the child's one place in the year's registration: everywhere, or in its district alone
     * where it was rejected as {@link RejectionReason#NOT_ENTITLED_HERE}.
     */
    public boolean isActive() {
        return this != DRAFT && this != WITHDRAWN;
    }
}
