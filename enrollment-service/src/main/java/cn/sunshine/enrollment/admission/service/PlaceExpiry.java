package cn.sunshine.enrollment.admission.service;

import cn.sunshine.enrollment.admission.Place;
import cn.sunshine.enrollment.admission.PlaceChanged;
import cn.sunshine.enrollment.admission.PlaceId;
import cn.sunshine.enrollment.admission.PlaceStatus;
import cn.sunshine.enrollment.admission.Places;
import cn.sunshine.enrollment.season.service.SeasonClock;
import java.util.List;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Ends offers that were not answered in time. Each place is a transaction of its own, so that a run that is cut off has
 * done what it did, and the next one goes on; two nodes at once meet at the row's lock.
 */
@Service
public class PlaceExpiry {

    private static final Limit BATCH = Limit.of(200);

    private final Places places;
    private final WaitingList waitingList;
    private final SeasonClock clock;
    private final TransactionTemplate transaction;
    private final ApplicationEventPublisher events;

    PlaceExpiry(
            Places places,
            WaitingList waitingList,
            SeasonClock clock,
            TransactionTemplate transaction,
            ApplicationEventPublisher events) {
        this.places = places;
        this.waitingList = waitingList;
        this.clock = clock;
        this.transaction = transaction;
        this.events = events;
    }

    /** Ends all that is overdue now; returns how many places that were. */
    public int expireOverdue() {
        int expired = 0;
        List<PlaceId> overdue = places.overdue(clock.instant(), BATCH);
        while (!overdue.isEmpty()) {
            overdue.forEach(id -> transaction.executeWithoutResult(status -> expire(id)));
            expired += overdue.size();
            overdue = places.overdue(clock.instant(), BATCH);
        }
        return expired;
    }

    private void expire(PlaceId id) {
        places.lock(id).filter(place -> place.status() == PlaceStatus.OFFERED).ifPresent(this::expire);
    }

    private void expire(Place place) {
        var seat = place.expire(clock.instant());
        events.publishEvent(PlaceChanged.of(places.save(place)));
        waitingList.pass(place.admitted(), seat);
    }
}
