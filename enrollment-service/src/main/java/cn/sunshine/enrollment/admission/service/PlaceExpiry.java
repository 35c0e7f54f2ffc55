package cn.sunshine.enrollment.admission.service;

import cn.sunshine.enrollment.admission.Place;
import cn.sunshine.enrollment.admission.PlaceChanged;
import cn.sunshine.enrollment.admission.PlaceStatus;
import cn.sunshine.enrollment.admission.Places;
import cn.sunshine.enrollment.season.service.SeasonClock;
import java.time.Instant;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;

/** Ends offers that were not answered in time; each seat goes to the next child while confirmation is open. */
@Service
public class PlaceExpiry {

    private final Places places;
    private final PlaceSweep sweep;
    private final WaitingList waitingList;
    private final SeasonClock clock;
    private final ApplicationEventPublisher events;

    PlaceExpiry(
            Places places,
            PlaceSweep sweep,
            WaitingList waitingList,
            SeasonClock clock,
            ApplicationEventPublisher events) {
        this.places = places;
        this.sweep = sweep;
        this.waitingList = waitingList;
        this.clock = clock;
        this.events = events;
    }

    /** Ends all that is overdue now; returns how many places that were. */
    public int expireOverdue() {
        Instant now = clock.certain();
        return sweep.each((after, limit) -> places.overdue(now, after, limit), place -> expire(place, now));
    }

    /** Another node may have ended it, its family answered or the calendar given it more time, a moment ago. */
    private void expire(Place place, Instant now) {
        if (place.status() == PlaceStatus.OFFERED && place.isOverdue(now)) {
            var seat = place.expire(now);
            events.publishEvent(PlaceChanged.of(places.save(place)));
            waitingList.pass(place.admitted(), seat);
        }
    }
}
