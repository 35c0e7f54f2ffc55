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
    /** Not entitled here; reason and appeal were told. */
    REJECTED,
    /** Taken back by the family; may be filled in again while registration is open. */
    WITHDRAWN;

    /** Whether the application holds the child's one place in the year's registration. */
    public boolean isActive() {
        return this != DRAFT && this != WITHDRAWN;
    }
}
