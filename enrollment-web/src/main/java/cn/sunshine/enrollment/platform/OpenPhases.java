package cn.sunshine.enrollment.platform;

import cn.sunshine.enrollment.season.PhaseKind;
import cn.sunshine.enrollment.season.SeasonId;
import cn.sunshine.enrollment.season.service.LastSeasons;
import cn.sunshine.enrollment.season.service.SeasonQueries;
import cn.sunshine.enrollment.season.service.SeasonSummary;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;

/**
 * Whether phases are open, as the line on top of every page says it. What holds a phase back is read from every school of
 * its season, so the answer is kept for a while: nobody is let in or turned away by this one.
 */
@Component
class OpenPhases {

    static final Duration KEPT = Duration.ofSeconds(15);

    private final SeasonQueries seasons;
    private final Clock systemClock;
    private final LastSeasons<SeasonId, Map<PhaseKind, Answer>> answers =
            new LastSeasons<>(season -> new ConcurrentHashMap<>());

    OpenPhases(SeasonQueries seasons, Clock systemClock) {
        this.seasons = seasons;
        this.systemClock = systemClock;
    }

    boolean isOpen(SeasonSummary season, PhaseKind kind) {
        Map<PhaseKind, Answer> kept = answers.of(season.id());
        Instant now = systemClock.instant();
        Answer known = kept.get(kind);
        if (known == null || !now.isBefore(known.until())) {
            known = new Answer(seasons.isOpen(season, kind), now.plus(KEPT));
            kept.put(kind, known);
        }
        return known.open();
    }

    private record Answer(boolean open, Instant until) {}
}
