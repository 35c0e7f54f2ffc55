package cn.sunshine.enrollment.disclosure.service;

import cn.sunshine.enrollment.season.Phase;
import cn.sunshine.enrollment.season.PhaseKind;
import cn.sunshine.enrollment.season.service.SeasonSummary;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * A season as the public sees it today.
 *
 * @param phase the one phase that matters now: the open one that ends first, else the next; empty when all is over
 * @param open whether that phase is open, and not held back
 * @param registrationHeld whether registration is due but held back, because something that must be public first is not
 * @param registrationOpen whether families can register now
 * @param schools the schools of this season, by code, also those that do not enroll in it
 */
public record PublicSeason(
        SeasonSummary season,
        Optional<Phase> phase,
        boolean open,
        boolean registrationHeld,
        boolean registrationOpen,
        List<ListedSchool> schools) {

    static PublicSeason of(SeasonSummary season, List<ListedSchool> schools, boolean held, Instant now) {
        Optional<Phase> phase = season.current(now);
        boolean due = season.isOpen(PhaseKind.REGISTRATION, now);
        boolean waits = due && held;
        return new PublicSeason(
                season,
                phase,
                phase.filter(current -> current.isOpen(now))
                        .filter(current -> !waits || current.kind() != PhaseKind.REGISTRATION)
                        .isPresent(),
                waits,
                due && !held,
                schools);
    }
}
