package cn.sunshine.enrollment.admission.web;

import cn.sunshine.enrollment.school.service.SchoolSummary;
import cn.sunshine.enrollment.season.PhaseKind;
import cn.sunshine.enrollment.season.service.SeasonClock;
import cn.sunshine.enrollment.season.service.SeasonQueries;
import cn.sunshine.enrollment.season.service.SeasonSummary;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/**
 * Whose children a school expects now. A season is announced while the one before it still checks in, so the newest is
 * not always the one that matters.
 */
@Component
class ExpectedSeason {

    private final SeasonQueries seasons;
    private final SeasonClock clock;

    ExpectedSeason(SeasonQueries seasons, SeasonClock clock) {
        this.seasons = seasons;
        this.clock = clock;
    }

    /** The season whose check-in is open, else the newest in which families could confirm, else the newest. */
    Optional<SeasonSummary> at(SchoolSummary school) {
        Instant now = clock.instant();
        List<SeasonSummary> own = seasons.seasons(school.district()).stream()
                .filter(season -> season.stage() == school.stage())
                .toList();
        return first(own, season -> season.isOpen(PhaseKind.CHECK_IN, now))
                .or(() -> first(own, season -> expectsSomebody(season, now)))
                .or(() -> first(own, season -> true));
    }

    private static boolean expectsSomebody(SeasonSummary season, Instant now) {
        return Stream.of(PhaseKind.CONFIRMATION, PhaseKind.CHECK_IN)
                .flatMap(kind -> season.phase(kind).stream())
                .anyMatch(phase -> !phase.from().isAfter(now));
    }

    private static Optional<SeasonSummary> first(List<SeasonSummary> newestFirst, Predicate<SeasonSummary> wanted) {
        return newestFirst.stream().filter(wanted).findFirst();
    }
}
