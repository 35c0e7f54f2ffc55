package cn.sunshine.enrollment.disclosure.service;

import cn.sunshine.enrollment.season.Phase;
import cn.sunshine.enrollment.season.PhaseKind;
import cn.sunshine.enrollment.season.service.SeasonSummary;
import java.time.Instant;
import java.util.List;

/**
 * A season as the public sees it today.
 *
 * @param running the phases that are open, and not held back; several can be at once
 * @param registrationHeld whether registration is due but held back, because something that must be public first is not
 * @param schools the schools of this season, by code, also those that do not enroll in it
 */
public record PublicSeason(
        SeasonSummary season, List<Phase> running, boolean registrationHeld, List<ListedSchool> schools) {

    static PublicSeason of(SeasonSummary season, List<ListedSchool> schools, boolean held, Instant now) {
        boolean waits = held && season.isOpen(PhaseKind.REGISTRATION, now);
        List<Phase> running = season.phases().stream()
                .filter(phase -> phase.isOpen(now))
                .filter(phase -> !waits || phase.kind() != PhaseKind.REGISTRATION)
                .toList();
        return new PublicSeason(season, running, waits, schools);
    }
}
