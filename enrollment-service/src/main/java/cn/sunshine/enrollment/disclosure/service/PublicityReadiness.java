package cn.sunshine.enrollment.disclosure.service;

import cn.sunshine.enrollment.season.Phase;
import cn.sunshine.enrollment.season.PhaseKind;
import cn.sunshine.enrollment.season.service.ReadinessCheck;
import cn.sunshine.enrollment.season.service.SeasonClock;
import cn.sunshine.enrollment.season.service.SeasonReading;
import cn.sunshine.enrollment.season.service.SeasonSummary;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import org.springframework.stereotype.Component;

/**
 * Policy D1: every school's page has been public for the season's number of days before families register. What a page
 * lacks, the features that own it say; this check speaks of pages that are complete but too new.
 */
@Component
class PublicityReadiness implements ReadinessCheck {

    static final String TOO_NEW = "disclosure.readiness.too-new";

    private final PublishedPages pages;
    private final SeasonClock clock;

    PublicityReadiness(PublishedPages pages, SeasonClock clock) {
        this.pages = pages;
        this.clock = clock;
    }

    @Override
    public List<Obstacle> obstacles(SeasonReading season, PhaseKind kind) {
        return kind == PhaseKind.REGISTRATION ? tooNew(season) : List.of();
    }

    private List<Obstacle> tooNew(SeasonReading season) {
        Instant opens = opens(season.season());
        return pages.since(season).entrySet().stream()
                .sorted(Comparator.comparing(page -> page.getKey().code().value()))
                .map(page -> new Obstacle(
                        TOO_NEW,
                        page.getKey().profile().name(),
                        season.season().publicity().passedAt(page.getValue())))
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
