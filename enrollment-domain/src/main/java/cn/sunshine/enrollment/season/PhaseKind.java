package cn.sunshine.enrollment.season;

import org.springframework.modulith.NamedInterface;

/** What a phase of a season opens. Phases may overlap; a kind that has no phase in a season stays closed. */
@NamedInterface("api")
public enum PhaseKind {
    /** Schools, plans and catchments are public. */
    PUBLICITY,
    /** Families register, submit, correct and withdraw. */
    REGISTRATION,
    /** Officers review; families correct what was returned. */
    REVIEW,
    /** The roll is frozen, the draw is held. */
    DRAW,
    /** Families confirm or decline the place they were offered. */
    CONFIRMATION,
    /** Schools check their new pupils in. */
    CHECK_IN
}
