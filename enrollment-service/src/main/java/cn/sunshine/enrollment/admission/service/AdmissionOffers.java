package cn.sunshine.enrollment.admission.service;

import cn.sunshine.enrollment.admission.Admitted;
import cn.sunshine.enrollment.admission.Place;
import cn.sunshine.enrollment.admission.PlaceChanged;
import cn.sunshine.enrollment.admission.PlaceId;
import cn.sunshine.enrollment.admission.Places;
import cn.sunshine.enrollment.lottery.AllAdmitted;
import cn.sunshine.enrollment.lottery.DrawReference;
import cn.sunshine.enrollment.lottery.DrawReleased;
import cn.sunshine.enrollment.lottery.service.DrawnChild;
import cn.sunshine.enrollment.lottery.service.LotteryQueries;
import cn.sunshine.enrollment.registration.ApplicationId;
import cn.sunshine.enrollment.registration.service.ApplicationQueries;
import cn.sunshine.enrollment.seat.PlacementId;
import cn.sunshine.enrollment.shared.AccountId;
import cn.sunshine.enrollment.shared.ChildId;
import java.time.Instant;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.util.IdGenerator;

/**
 * Turns the result of a draw, or the admission of all, into places: a seat and an offer for each child admitted, a place on
 * the waiting list for each other. It happens in the transaction of the release, so nobody sees half a result.
 */
@Service
class AdmissionOffers {

    private final LotteryQueries draws;
    private final ApplicationQueries applications;
    private final PlaceSeats seats;
    private final Places places;
    private final IdGenerator ids;
    private final ApplicationEventPublisher events;

    AdmissionOffers(
            LotteryQueries draws,
            ApplicationQueries applications,
            PlaceSeats seats,
            Places places,
            IdGenerator ids,
            ApplicationEventPublisher events) {
        this.draws = draws;
        this.applications = applications;
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

    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    void on(AllAdmitted decided) {
        DrawReference draw = decided.draw();
        Instant until = seats.answerDeadline(draw.season());
        applications
                .enlisted(draw.season(), draw.school())
                .forEach(child ->
                        offer(admitted(draw, child.application(), child.child(), child.guardian()), false, until));
    }

    private void settle(DrawReference draw, DrawnChild child, Instant until) {
        Admitted admitted = admitted(draw, child.application(), child.child(), child.guardian());
        Integer waitingRank = child.lot().waitingRank();
        if (waitingRank == null) {
            offer(admitted, child.overPlan(), until);
        } else {
            events.publishEvent(PlaceChanged.of(places.save(Place.waiting(nextId(), admitted, waitingRank))));
        }
    }

    private void offer(Admitted admitted, boolean overPlan, Instant until) {
        PlacementId seat = seats.take(admitted, overPlan);
        events.publishEvent(PlaceChanged.of(places.save(Place.offered(nextId(), admitted, seat, until))));
    }

    private PlaceId nextId() {
        return new PlaceId(ids.generateId());
    }

    private static Admitted admitted(DrawReference draw, ApplicationId application, ChildId child, AccountId guardian) {
        return new Admitted(draw.district(), draw.season(), draw.school(), application, child, guardian, draw.id());
    }
}
