package cn.sunshine.enrollment.review.service;

import cn.sunshine.enrollment.registration.service.ApplicationDecisions;
import cn.sunshine.enrollment.review.CorrectionDays;
import cn.sunshine.enrollment.review.CorrectionDeadlineMoved;
import cn.sunshine.enrollment.review.CorrectionPeriod;
import cn.sunshine.enrollment.review.CorrectionPeriodSet;
import cn.sunshine.enrollment.review.CorrectionPeriods;
import cn.sunshine.enrollment.review.CorrectionTime;
import cn.sunshine.enrollment.review.Decision;
import cn.sunshine.enrollment.review.ReviewCase;
import cn.sunshine.enrollment.review.ReviewCases;
import cn.sunshine.enrollment.season.Phase;
import cn.sunshine.enrollment.season.PhaseKind;
import cn.sunshine.enrollment.season.PhaseScheduled;
import cn.sunshine.enrollment.season.SeasonId;
import cn.sunshine.enrollment.season.SeasonNotFoundException;
import cn.sunshine.enrollment.season.SeasonRefusedException;
import cn.sunshine.enrollment.season.service.SeasonClock;
import cn.sunshine.enrollment.season.service.SeasonQueries;
import cn.sunshine.enrollment.season.service.SeasonSummary;
import java.time.Instant;
import java.util.Comparator;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.util.IdGenerator;

/** Until when families may correct what was returned, and what becomes of that when the review is moved. */
@Service
@Transactional
public class CorrectionDeadlines {

    private final CorrectionPeriods periods;
    private final ReviewCases cases;
    private final ApplicationDecisions applications;
    private final SeasonQueries seasons;
    private final SeasonClock clock;
    private final IdGenerator ids;
    private final ApplicationEventPublisher events;

    CorrectionDeadlines(
            CorrectionPeriods periods,
            ReviewCases cases,
            ApplicationDecisions applications,
            SeasonQueries seasons,
            SeasonClock clock,
            IdGenerator ids,
            ApplicationEventPublisher events) {
        this.periods = periods;
        this.cases = cases;
        this.applications = applications;
        this.seasons = seasons;
        this.clock = clock;
        this.ids = ids;
        this.events = events;
    }

    /** Sets the time for what is returned from now on, or takes it away: then a family has until the review ends. */
    public void set(SeasonId id, @Nullable CorrectionDays days) {
        SeasonSummary season = seasons.season(id).orElseThrow(() -> SeasonNotFoundException.of(id));
        Optional<CorrectionPeriod> known = periods.findById(id);
        if (days == null) {
            known.ifPresent(periods::delete);
        } else {
            CorrectionPeriod period = known.orElseGet(() -> CorrectionPeriod.of(id, days));
            period.change(days);
            periods.save(period);
        }
        events.publishEvent(new CorrectionPeriodSet(season.district(), id, days));
    }

    /**
     * The same for an officer, who takes nothing back that he has not seen.
     *
     * @param seen the state of the time that his page showed
     * @throws SeasonRefusedException if somebody changed it since
     */
    public void set(SeasonId id, @Nullable CorrectionDays days, int seen) {
        CorrectionTime known = time(id);
        if (known.isLeftToDo(seen, Objects.equals(known.days(), days))) {
            set(id, days);
        }
    }

    @Transactional(readOnly = true)
    public CorrectionTime time(SeasonId season) {
        return new CorrectionTime(
                season, periods.findById(season).map(CorrectionPeriod::days).orElse(null));
    }

    /** Until when, exclusive, what is returned at {@code at} may come back. */
    Instant of(SeasonId season, Phase review, Instant at) {
        return periods.findById(season).map(period -> period.endOf(at, review)).orElse(review.to());
    }

    /** In the transaction that moves the review: no correction ends after it, and none sooner than it has to. */
    @EventListener
    void on(PhaseScheduled event) {
        if (event.phase().kind() == PhaseKind.REVIEW) {
            cases.lockAwaitingCorrection(event.season()).forEach(awaited -> move(awaited, event.phase()));
        }
    }

    private void move(ReviewCase awaited, Phase review) {
        Instant told = awaited.correctBy().orElseThrow();
        Instant deadline = earlier(review.to(), later(told, returned(awaited, review)));
        awaited.correctUntil(deadline, clock.instant());
        cases.save(awaited);
        if (applications.correctUntil(awaited.application(), deadline) && !deadline.equals(told)) {
            events.publishEvent(CorrectionDeadlineMoved.of(awaited, ids.generateId()));
        }
    }

    /** What the family would be given if it were returned with the review as it is now. */
    private Instant returned(ReviewCase awaited, Phase review) {
        return awaited.decisions().stream()
                .reduce((before, last) -> last)
                .map(Decision::at)
                .map(at -> of(awaited.season(), review, at))
                .orElse(review.to());
    }

    private static Instant earlier(Instant one, Instant other) {
        return Stream.of(one, other).min(Comparator.naturalOrder()).orElseThrow();
    }

    private static Instant later(Instant one, Instant other) {
        return Stream.of(one, other).max(Comparator.naturalOrder()).orElseThrow();
    }
}
