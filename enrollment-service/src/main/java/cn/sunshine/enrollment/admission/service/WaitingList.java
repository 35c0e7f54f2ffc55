package cn.sunshine.enrollment.admission.service;

import cn.sunshine.enrollment.admission.Admitted;
import cn.sunshine.enrollment.admission.AnswerTime;
import cn.sunshine.enrollment.admission.Place;
import cn.sunshine.enrollment.admission.PlaceChanged;
import cn.sunshine.enrollment.admission.Places;
import cn.sunshine.enrollment.lottery.DrawId;
import cn.sunshine.enrollment.season.SeasonId;
import cn.sunshine.enrollment.seat.PlacementId;
import cn.sunshine.enrollment.seat.SeatLine;
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
    private final OfferCalendar calendar;
    private final ApplicationEventPublisher events;

    WaitingList(Places places, PlaceSeats seats, OfferCalendar calendar, ApplicationEventPublisher events) {
        this.places = places;
        this.seats = seats;
        this.calendar = calendar;
        this.events = events;
    }

    /**
     * Gives {@code seat} back and offers one to the next child, while there is still time to answer. A seat over plan was
     * approved for a bundle that the last seat would have parted; children who wait are no bundle, so it stays free.
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void pass(Admitted admitted, PlacementId seat) {
        if (seats.giveBack(admitted, seat) == SeatLine.PLAN) {
            calendar.answerTime(admitted.season()).ifPresent(time -> offerNext(admitted.draw(), 1, time));
        }
    }

    /** Offers {@code free} seats that nobody has to the children who wait, as far as there are any. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void offerFree(SeasonId season, DrawId draw, int free) {
        if (free > 0) {
            calendar.answerTime(season).ifPresent(time -> offerNext(draw, free, time));
        }
    }

    private void offerNext(DrawId draw, int children, AnswerTime time) {
        for (Place next : places.waiting(draw, Limit.of(children))) {
            next.offer(seats.take(next.admitted(), false), time);
            events.publishEvent(PlaceChanged.of(places.save(next)));
        }
    }
}
