package cn.sunshine.enrollment.school;

import org.springframework.modulith.NamedInterface;

/** Why a school cannot be registered. */
@NamedInterface("api")
public enum SchoolRefusal {
    CODE_TAKEN
}
