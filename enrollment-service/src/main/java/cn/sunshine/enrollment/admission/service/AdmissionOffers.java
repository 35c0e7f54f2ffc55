package cn.sunshine.enrollment.admission.service;

import cn.sunshine.enrollment.admission.Admitted;
import cn.sunshine.enrollment.admission.AnswerTime;
import cn.sunshine.enrollment.admission.Place;
import cn.sunshine.enrollment.admission.PlaceChanged;
import cn.sunshine.enrollment.admission.PlaceId;
import cn.sunshine.enrollment.admission.PlaceRefusal;
import cn.sunshine.enrollment.admission.PlaceRefusedException;
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
    private final OfferCalendar calendar;
    private final Places places;
    private final IdGenerator ids;
    private final ApplicationEventPublisher events;

    AdmissionOffers(
            LotteryQueries draws,
            ApplicationQueries applications,
            PlaceSeats seats,
            OfferCalendar calendar,
            Places places,
            IdGenerator ids,
            ApplicationEventPublisher events) {
        this.draws = draws;
        this.applications = applications;
        this.seats = seats;
        this.calendar = calendar;
        this.places = places;
        this.ids = ids;
        this.events = events;
    }

    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    void on(DrawReleased released) {
        DrawReference draw = released.draw();
        AnswerTime time = answerTime(draw);
        draws.drawn(draw.id()).forEach(child -> settle(draw, child, time));
    }

    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    void on(AllAdmitted decided) {
        DrawReference draw = decided.draw();
        AnswerTime time = answerTime(draw);
        applications
                .enlisted(draw.season(), draw.school())
                .forEach(child ->
                        offer(admitted(draw, child.application(), child.child(), child.guardian()), false, time));
    }

    private void settle(DrawReference draw, DrawnChild child, AnswerTime time) {
        Admitted admitted = admitted(draw, child.application(), child.child(), child.guardian());
        Integer waitingRank = child.lot().waitingRank();
        if (waitingRank == null) {
            offer(admitted, child.overPlan(), time);
        } else {
            events.publishEvent(PlaceChanged.of(places.save(Place.waiting(nextId(), admitted, waitingRank))));
        }
    }

    private void offer(Admitted admitted, boolean overPlan, AnswerTime time) {
        PlacementId seat = seats.take(admitted, overPlan);
        events.publishEvent(PlaceChanged.of(places.save(Place.offered(nextId(), admitted, seat, time))));
    }

    /** The ceremony asks for it too, before it releases anything. */
    private AnswerTime answerTime(DrawReference draw) {
        return calendar.answerTime(draw.season())
                .orElseThrow(() -> PlaceRefusedException.of(PlaceRefusal.PHASE_CLOSED, draw.season()));
    }

    private PlaceId nextId() {
        return new PlaceId(ids.generateId());
    }

    private static Admitted admitted(DrawReference draw, ApplicationId application, ChildId child, AccountId guardian) {
        return new Admitted(draw.district(), draw.season(), draw.school(), application, child, guardian, draw.id());
    }
}
