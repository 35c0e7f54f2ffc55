package cn.sunshine.enrollment.admission.service;

import cn.sunshine.enrollment.admission.Place;
import cn.sunshine.enrollment.admission.PlaceChanged;
import cn.sunshine.enrollment.admission.PlaceStatus;
import cn.sunshine.enrollment.admission.Places;
import cn.sunshine.enrollment.admission.Places.WaitingDraw;
import cn.sunshine.enrollment.season.SeasonId;
import cn.sunshine.enrollment.season.service.SeasonSummary;
import cn.sunshine.enrollment.shared.ChildId;
import java.util.List;
import java.util.Set;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/**
 * Opens the waiting lists of a season again when its confirmation goes on after its end, all of a draw at once: every child
 * that no seat had reached waits at its old rank, and the seats that fell free meanwhile are offered in that order. Whoever
 * has a seat by now, as the education bureau arranged one, keeps it and does not wait. What a family itself ended, or left
 * unanswered, stays ended.
 */
@Component
class WaitingListReopening {

    private final Places places;
    private final PlaceSeats seats;
    private final OfferCalendar calendar;
    private final WaitingList waitingList;
    private final ApplicationEventPublisher events;

    WaitingListReopening(
            Places places,
            PlaceSeats seats,
            OfferCalendar calendar,
            WaitingList waitingList,
            ApplicationEventPublisher events) {
        this.places = places;
        this.seats = seats;
        this.calendar = calendar;
        this.waitingList = waitingList;
        this.events = events;
    }

    /** Does nothing where confirmation is over: then no offer could be answered. */
    void reopen(SeasonSummary season) {
        if (calendar.answerTime(season.id()).isPresent()) {
            places.waitingDraws(season.id()).forEach(list -> reopen(season.id(), list));
        }
    }

    /** The seats are locked before the children, as by a family that gives a place up and passes its seat on. */
    private void reopen(SeasonId season, WaitingDraw list) {
        int free = seats.free(season, list.getSchool());
        List<Place> children = places.waitingList(list.getDraw());
        Set<ChildId> seated = seats.seated(season, children);
        children.stream()
                .filter(place -> place.status() == PlaceStatus.NOT_REACHED)
                .filter(place -> !seated.contains(place.admitted().child()))
                .forEach(this::reopen);
        waitingList.offerFree(season, list.getDraw(), free);
    }

    private void reopen(Place place) {
        place.reopenWaitingList();
        events.publishEvent(PlaceChanged.of(places.save(place)));
    }
}
