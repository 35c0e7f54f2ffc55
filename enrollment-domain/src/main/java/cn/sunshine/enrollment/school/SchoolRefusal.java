package cn.sunshine.enrollment.school;

import org.springframework.modulith.NamedInterface;

/** Why a school cannot be registered or changed. */
@NamedInterface("api")
public enum SchoolRefusal {
    CODE_TAKEN,
    /** Somebody changed it after the officer's page was made: he takes back nothing he has not seen. */
    CHANGED_MEANWHILE
}
