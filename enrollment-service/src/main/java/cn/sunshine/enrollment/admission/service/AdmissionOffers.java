package cn.sunshine.enrollment.admission.service;

import cn.sunshine.enrollment.admission.Admitted;
import cn.sunshine.enrollment.admission.Place;
import cn.sunshine.enrollment.admission.PlaceId;
import cn.sunshine.enrollment.admission.PlaceOffered;
import cn.sunshine.enrollment.admission.Places;
import cn.sunshine.enrollment.admission.WaitingListed;
import cn.sunshine.enrollment.lottery.DrawReference;
import cn.sunshine.enrollment.lottery.DrawReleased;
import cn.sunshine.enrollment.lottery.service.DrawnChild;
import cn.sunshine.enrollment.lottery.service.LotteryQueries;
import cn.sunshine.enrollment.seat.PlacementId;
import java.time.Instant;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.util.IdGenerator;

/**
 * Turns the result of a draw into places: a seat and an offer for each child admitted, a place on the waiting list for
 * each other. It happens in the transaction of the release, so nobody sees half a result.
 */
@Service
class AdmissionOffers {

    private final LotteryQueries draws;
    private final PlaceSeats seats;
    private final Places places;
    private final IdGenerator ids;
    private final ApplicationEventPublisher events;

    AdmissionOffers(
            LotteryQueries draws, PlaceSeats seats, Places places, IdGenerator ids, ApplicationEventPublisher events) {
        this.draws = draws;
        this.seats = seats;
        this.places = places;
        this.ids = ids;
        this.events = events;
    }

    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    void on(DrawReleased released) {
        DrawReference draw = released.draw();
        Instant until = seats.answerDeadline(draw.season());
        draws.drawn(draw.id()).forEach(child -> settle(draw, child, until));
    }

    private void settle(DrawReference draw, DrawnChild child, Instant until) {
        Admitted admitted = new Admitted(
                draw.district(),
                draw.season(),
                draw.school(),
                child.application(),
                child.child(),
                child.guardian(),
                draw.id());
        PlaceId id = new PlaceId(ids.generateId());
        Integer waitingRank = child.lot().waitingRank();
        if (waitingRank == null) {
            PlacementId seat = seats.take(admitted, child.overPlan());
            events.publishEvent(PlaceOffered.of(places.save(Place.offered(id, admitted, seat, until))));
        } else {
            events.publishEvent(WaitingListed.of(places.save(Place.waiting(id, admitted, waitingRank))));
        }
    }
}
