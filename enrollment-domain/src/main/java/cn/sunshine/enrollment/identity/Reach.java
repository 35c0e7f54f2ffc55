package cn.sunshine.enrollment.identity;

import org.springframework.modulith.NamedInterface;

/** How far the grant of a role reaches, and so what the grant must name. */
@NamedInterface("api")
public enum Reach {
    /** One's own children; never granted, a guardian's account has it. */
    FAMILY,
    /** One school of one district. */
    SCHOOL,
    /** One district. */
    DISTRICT,
    /** One district, or every district of the installation where none is named. */
    DISTRICT_OR_ALL
}
