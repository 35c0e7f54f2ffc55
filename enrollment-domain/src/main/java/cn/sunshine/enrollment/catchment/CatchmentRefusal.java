package cn.sunshine.enrollment.catchment;

import org.springframework.modulith.NamedInterface;

/** Why something was refused; each has its words in the message bundles. */
@NamedInterface("api")
public enum CatchmentRefusal {
    NOTHING_CHANGED,
    NOT_PUBLISHED,
    OUTSIDE_DISTRICT
}
