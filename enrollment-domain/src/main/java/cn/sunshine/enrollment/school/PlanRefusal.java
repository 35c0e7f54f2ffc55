package cn.sunshine.enrollment.school;

import org.springframework.modulith.NamedInterface;

/** Why a change of an enrollment plan is refused. */
@NamedInterface("api")
public enum PlanRefusal {
    FROZEN,
    WITHOUT_REASON,
    NOT_APPROVED,
    /** The school does not enroll in the season. */
    NOT_ENROLLING,
    /** Somebody approved another one after the officer's page was made: he takes back nothing he has not seen. */
    CHANGED_MEANWHILE
}
