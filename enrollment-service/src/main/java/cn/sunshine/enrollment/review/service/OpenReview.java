package cn.sunshine.enrollment.review.service;

import cn.sunshine.enrollment.review.ReviewCase;
import cn.sunshine.enrollment.review.ReviewCaseId;
import cn.sunshine.enrollment.review.ReviewCases;
import cn.sunshine.enrollment.review.ReviewRefusal;
import cn.sunshine.enrollment.review.ReviewRefusedException;
import cn.sunshine.enrollment.season.Phase;
import cn.sunshine.enrollment.season.PhaseKind;
import cn.sunshine.enrollment.season.service.SeasonClock;
import cn.sunshine.enrollment.season.service.SeasonQueries;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Outside of its season's review nothing is decided on a case, and nobody takes it to read the family's file. */
@Component
class OpenReview {

    private final ReviewCases cases;
    private final SeasonQueries seasons;
    private final SeasonClock clock;

    OpenReview(ReviewCases cases, SeasonQueries seasons, SeasonClock clock) {
        this.cases = cases;
        this.seasons = seasons;
        this.clock = clock;
    }

    /**
     * Lets nobody move the review of a case until the transaction ends, for who takes a deadline from it. Before the case is
     * locked: who moves the review locks the season, then its cases, then their applications.
     */
    void hold(ReviewCaseId id, ReviewOfficer officer) {
        cases.seasonOf(id, officer.district()).ifPresent(seasons::hold);
    }

    /** Refuses outside of the review; the phase in which this case can be taken and decided now. */
    Phase requireOpenFor(ReviewCase wanted) {
        return open(wanted).orElseThrow(() -> ReviewRefusedException.of(ReviewRefusal.REVIEW_CLOSED, wanted.id()));
    }

    boolean isOpenFor(ReviewCase wanted) {
        return open(wanted).isPresent();
    }

    private Optional<Phase> open(ReviewCase wanted) {
        return seasons.season(wanted.season())
                .flatMap(season -> season.phase(PhaseKind.REVIEW))
                .filter(review -> review.isOpen(clock.instant()));
    }
}
