package cn.sunshine.enrollment.school;

import org.springframework.modulith.NamedInterface;

/** Why a school cannot be registered or changed. */
@NamedInterface("api")
public enum SchoolRefusal {
    CODE_TAKEN,
    /** A plan, a rule or an application names it: what rests on it was decided about this school. */
    NAMED,
    /** Somebody holds a role at it. */
    HAS_OFFICERS,
    /** Its homes would belong to no school. */
    HAS_A_CATCHMENT,
    /** Registration has opened: families register by what the schools of the season were. */
    REGISTRATION_OPENED,
    /** Somebody changed it after the officer's page was made: he takes back nothing he has not seen. */
    CHANGED_MEANWHILE
}
