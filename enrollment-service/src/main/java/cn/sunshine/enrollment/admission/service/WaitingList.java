package cn.sunshine.enrollment.admission.service;

import cn.sunshine.enrollment.admission.Admitted;
import cn.sunshine.enrollment.admission.Place;
import cn.sunshine.enrollment.admission.PlaceChanged;
import cn.sunshine.enrollment.admission.Places;
import cn.sunshine.enrollment.lottery.DrawId;
import cn.sunshine.enrollment.season.service.SeasonClock;
import cn.sunshine.enrollment.seat.PlacementId;
import java.time.Instant;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Passes a seat that fell free to the first child waiting: the order is the draw's, nobody chooses. */
@Component
class WaitingList {

    private final Places places;
    private final PlaceSeats seats;
    private final SeasonClock clock;
    private final ApplicationEventPublisher events;

    WaitingList(Places places, PlaceSeats seats, SeasonClock clock, ApplicationEventPublisher events) {
        this.places = places;
        this.seats = seats;
        this.clock = clock;
        this.events = events;
    }

    /** Gives {@code seat} back and offers one to the next child, while there is still time to answer. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void pass(Admitted admitted, PlacementId seat) {
        seats.giveBack(admitted, seat);
        Instant until = seats.answerDeadline(admitted.season());
        if (clock.instant().isBefore(until)) {
            offerNext(admitted.draw(), until);
        }
    }

    private void offerNext(DrawId draw, Instant until) {
        for (Place next : places.waiting(draw, Limit.of(1))) {
            next.offer(seats.take(next.admitted(), false), until);
            events.publishEvent(PlaceChanged.of(places.save(next)));
        }
    }
}
