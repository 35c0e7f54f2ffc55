package cn.sunshine.enrollment.school;

import org.springframework.modulith.NamedInterface;

/**
 * Whose school it is beside the district's (policy P4). It is told to the public and decides nothing: no rule, window or
 * draw asks for it.
 */
@NamedInterface("api")
public enum Affiliation {
    /** The district runs it, or approved it. */
    DISTRICT,
    CITY,
    PROVINCE,
    UNIVERSITY,
    RESEARCH_INSTITUTE
}
