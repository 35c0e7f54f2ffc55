package cn.sunshine.enrollment.disclosure.service;

import cn.sunshine.enrollment.season.Phase;
import cn.sunshine.enrollment.season.PhaseKind;
import cn.sunshine.enrollment.season.ReadinessCheck;
import cn.sunshine.enrollment.season.SeasonId;
import cn.sunshine.enrollment.season.service.SeasonClock;
import cn.sunshine.enrollment.season.service.SeasonQueries;
import cn.sunshine.enrollment.season.service.SeasonSummary;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Policy D1: every school's page has been public for the season's number of days before families register. What a page
 * lacks, the features that own it say; this check speaks of pages that are complete but too new.
 */
@Component
@Transactional(readOnly = true)
class PublicityReadiness implements ReadinessCheck {

    static final String TOO_NEW = "disclosure.readiness.too-new";

    private final SeasonQueries seasons;
    private final PublishedPages pages;
    private final SeasonClock clock;

    PublicityReadiness(SeasonQueries seasons, PublishedPages pages, SeasonClock clock) {
        this.seasons = seasons;
        this.pages = pages;
        this.clock = clock;
    }

    @Override
    public List<Obstacle> obstacles(SeasonId season, PhaseKind kind) {
        if (kind != PhaseKind.REGISTRATION) {
            return List.of();
        }
        return seasons.season(season).stream()
                .flatMap(found -> tooNew(found).stream())
                .toList();
    }

    private List<Obstacle> tooNew(SeasonSummary season) {
        Instant opens = opens(season);
        return pages.since(season).entrySet().stream()
                .sorted(Comparator.comparing(page -> page.getKey().code().value()))
                .map(page -> new Obstacle(
                        TOO_NEW,
                        page.getKey().profile().name(),
                        season.publicity().passedAt(page.getValue())))
                .filter(obstacle -> opens.isBefore(obstacle.passesAt()))
                .toList();
    }

    /** When registration could open at the earliest: when its window begins, or now. */
    private Instant opens(SeasonSummary season) {
        Instant now = clock.instant();
        return season.phase(PhaseKind.REGISTRATION)
                .map(Phase::from)
                .filter(now::isBefore)
                .orElse(now);
    }
}
