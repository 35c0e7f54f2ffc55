package cn.sunshine.enrollment.admission.service;

import cn.sunshine.enrollment.admission.DeadlineMoved;
import cn.sunshine.enrollment.admission.Place;
import cn.sunshine.enrollment.admission.Places;
import cn.sunshine.enrollment.season.PhaseKind;
import cn.sunshine.enrollment.season.PhaseScheduled;
import cn.sunshine.enrollment.season.service.SeasonQueries;
import cn.sunshine.enrollment.season.service.SeasonSummary;
import java.time.Instant;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Moves the deadlines of open offers with the phase that they end with, in the transaction that moves the phase. */
@Component
class OfferDeadlines {

    private final Places places;
    private final SeasonQueries seasons;
    private final ApplicationEventPublisher events;

    OfferDeadlines(Places places, SeasonQueries seasons, ApplicationEventPublisher events) {
        this.places = places;
        this.seasons = seasons;
        this.events = events;
    }

    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    void on(PhaseScheduled changed) {
        if (changed.phase().kind() == PhaseKind.CONFIRMATION) {
            SeasonSummary season = seasons.season(changed.season()).orElseThrow();
            places.offered(season.id()).forEach(place -> move(place, season));
        }
    }

    private void move(Place place, SeasonSummary season) {
        Optional<Instant> until = place.offeredAt().flatMap(season::answerBy);
        if (until.isPresent() && !until.equals(place.deadline())) {
            place.answerUntil(until.get());
            events.publishEvent(DeadlineMoved.of(places.save(place)));
        }
    }
}
