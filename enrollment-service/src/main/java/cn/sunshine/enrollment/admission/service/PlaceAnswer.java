package cn.sunshine.enrollment.admission.service;

import cn.sunshine.enrollment.admission.NoticeNumber;
import cn.sunshine.enrollment.admission.Place;
import cn.sunshine.enrollment.admission.PlaceChanged;
import cn.sunshine.enrollment.admission.PlaceId;
import cn.sunshine.enrollment.admission.PlaceNotFoundException;
import cn.sunshine.enrollment.admission.PlaceRefusal;
import cn.sunshine.enrollment.admission.PlaceRefusedException;
import cn.sunshine.enrollment.admission.Places;
import cn.sunshine.enrollment.season.PhaseKind;
import cn.sunshine.enrollment.season.service.SeasonClock;
import cn.sunshine.enrollment.season.service.SeasonQueries;
import cn.sunshine.enrollment.shared.AccountId;
import java.time.Instant;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** A family's answer to the place it was offered. */
@Service
@Transactional
public class PlaceAnswer {

    private final Places places;
    private final OfferCalendar calendar;
    private final WaitingList waitingList;
    private final NoticeNumbers notices;
    private final SeasonQueries seasons;
    private final SeasonClock clock;
    private final ApplicationEventPublisher events;

    PlaceAnswer(
            Places places,
            OfferCalendar calendar,
            WaitingList waitingList,
            NoticeNumbers notices,
            SeasonQueries seasons,
            SeasonClock clock,
            ApplicationEventPublisher events) {
        this.places = places;
        this.calendar = calendar;
        this.waitingList = waitingList;
        this.notices = notices;
        this.seasons = seasons;
        this.clock = clock;
        this.events = events;
    }

    /** Takes the place. The notice's number that stands for it is returned. */
    public NoticeNumber confirm(PlaceId id, AccountId guardian) {
        Place place = own(id, guardian);
        Instant now = clock.instant();
        requireOpen(place, now);
        NoticeNumber notice = notices.next();
        place.confirm(notice, now);
        events.publishEvent(PlaceChanged.of(places.save(place)));
        return notice;
    }

    /** Gives the place up, for good; the seat goes to the next child at once. */
    public void decline(PlaceId id, AccountId guardian) {
        calendar.hold(id);
        Place place = own(id, guardian);
        Instant now = clock.instant();
        requireOpen(place, now);
        var seat = place.decline(now);
        events.publishEvent(PlaceChanged.of(places.save(place)));
        waitingList.pass(place.admitted(), seat);
    }

    /**
     * Gives up a place that was confirmed, for good and until the child is checked in: whoever moves away keeps no seat that
     * another child could have. It goes on at once while confirmation is open; after that it stays free.
     */
    public void giveUp(PlaceId id, AccountId guardian) {
        calendar.hold(id);
        Place place = own(id, guardian);
        var seat = place.giveUp(clock.instant());
        events.publishEvent(PlaceChanged.of(places.save(place)));
        waitingList.pass(place.admitted(), seat);
    }

    /** Gives up waiting, for good. Nothing was offered, so no phase has to be open for it. */
    public void leaveWaitingList(PlaceId id, AccountId guardian) {
        Place place = own(id, guardian);
        place.leaveWaitingList(clock.instant());
        events.publishEvent(PlaceChanged.of(places.save(place)));
    }

    /** At the moment that the place says it was answered. */
    private void requireOpen(Place place, Instant now) {
        if (!seasons.isOpen(place.admitted().season(), PhaseKind.CONFIRMATION, now)) {
            throw PlaceRefusedException.of(PlaceRefusal.PHASE_CLOSED, place.id());
        }
    }

    private Place own(PlaceId id, AccountId guardian) {
        return places.lock(id)
                .filter(found -> found.admitted().guardian().equals(guardian))
                .orElseThrow(() -> PlaceNotFoundException.of(id));
    }
}
