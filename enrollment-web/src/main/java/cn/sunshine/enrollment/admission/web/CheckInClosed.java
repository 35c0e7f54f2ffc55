package cn.sunshine.enrollment.admission.web;

import cn.sunshine.enrollment.season.Phase;
import java.time.Instant;
import java.util.Optional;

/** Why a school cannot check children in now. */
enum CheckInClosed {
    AHEAD,
    OVER,
    UNKNOWN;

    static CheckInClosed of(Optional<Phase> checkIn, Instant now) {
        return checkIn.map(phase -> now.isBefore(phase.from()) ? AHEAD : OVER).orElse(UNKNOWN);
    }
}
