package cn.sunshine.enrollment.admission.service;

import cn.sunshine.enrollment.admission.DeadlineMoved;
import cn.sunshine.enrollment.admission.Place;
import cn.sunshine.enrollment.admission.Places;
import cn.sunshine.enrollment.season.service.SeasonSummary;
import java.time.Instant;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.util.IdGenerator;

/** Moves the deadlines of open offers with the phase that they end with. */
@Component
class OfferDeadlines {

    private final Places places;
    private final IdGenerator ids;
    private final ApplicationEventPublisher events;

    OfferDeadlines(Places places, IdGenerator ids, ApplicationEventPublisher events) {
        this.places = places;
        this.ids = ids;
        this.events = events;
    }

    void move(SeasonSummary season) {
        places.offered(season.id()).forEach(place -> move(place, season));
    }

    private void move(Place place, SeasonSummary season) {
        Optional<Instant> until = place.offeredAt().flatMap(season::answerBy);
        if (until.isPresent() && !until.equals(place.deadline())) {
            place.answerUntil(until.get());
            events.publishEvent(DeadlineMoved.of(places.save(place), ids.generateId()));
        }
    }
}
