package cn.sunshine.enrollment.admission;

import org.springframework.modulith.NamedInterface;

/** Why a step with a place is refused. */
@NamedInterface("api")
public enum PlaceRefusal {
    NOT_OFFERED,
    DEADLINE_PASSED,
    NOT_CONFIRMED,
    NOT_WAITING,
    NOT_CLOSED,
    PHASE_CLOSED,
    NOT_DECLARED
}
