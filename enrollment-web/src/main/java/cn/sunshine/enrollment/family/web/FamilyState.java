package cn.sunshine.enrollment.family.web;

import cn.sunshine.enrollment.admission.PlaceStatus;
import cn.sunshine.enrollment.page.Tone;

/** Where a child stands in the family's words, over registration, draw and admission. */
enum FamilyState {
    DRAFT(Tone.INFO),
    DRAFT_HELD(Tone.WAITING),
    DRAFT_LATE(Tone.WARNING),
    REOPENED_LATE(Tone.WARNING),
    SUBMITTED(Tone.WAITING),
    RESUBMITTED(Tone.WAITING),
    UNREVIEWED(Tone.WARNING),
    RETURNED(Tone.DANGER),
    OVERDUE(Tone.DANGER),
    ELIGIBLE(Tone.SUCCESS),
    ELIGIBLE_LATE(Tone.WARNING),
    INELIGIBLE(Tone.DANGER),
    OTHER_SCHOOL(Tone.DANGER),
    WITHDRAWN(Tone.NEUTRAL),
    WITHDRAWN_LATE(Tone.NEUTRAL),
    IN_ROLL(Tone.WAITING),
    DRAWN_ANEW(Tone.WARNING),
    NOT_ALLOCATED(Tone.WARNING),
    WAITLISTED(Tone.WAITING),
    LEFT_WAITING_LIST(Tone.NEUTRAL),
    NOT_REACHED(Tone.WARNING),
    ALLOCATED(Tone.SUCCESS),
    ALLOCATED_AHEAD(Tone.SUCCESS),
    ALLOCATED_LATE(Tone.WARNING),
    ACCEPTED(Tone.SUCCESS),
    DECLINED(Tone.NEUTRAL),
    EXPIRED(Tone.WARNING),
    REGISTERED(Tone.SUCCESS);

    private final Tone tone;

    FamilyState(Tone tone) {
        this.tone = tone;
    }

    Tone tone() {
        return tone;
    }

    /** Whether what can be done is to give something up, which nobody is urged to. */
    boolean givesUp() {
        return this == DRAFT_LATE || this == REOPENED_LATE;
    }

    static FamilyState of(PlaceStatus status) {
        return switch (status) {
            case WAITING -> WAITLISTED;
            case LEFT -> LEFT_WAITING_LIST;
            case NOT_REACHED -> NOT_REACHED;
            case OFFERED -> ALLOCATED;
            case CONFIRMED -> ACCEPTED;
            case DECLINED -> DECLINED;
            case EXPIRED -> EXPIRED;
            case CHECKED_IN -> REGISTERED;
        };
    }
}
