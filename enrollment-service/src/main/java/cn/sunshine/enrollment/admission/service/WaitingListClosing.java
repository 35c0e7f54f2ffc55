package cn.sunshine.enrollment.admission.service;

import cn.sunshine.enrollment.admission.Place;
import cn.sunshine.enrollment.admission.PlaceChanged;
import cn.sunshine.enrollment.admission.PlaceStatus;
import cn.sunshine.enrollment.admission.Places;
import cn.sunshine.enrollment.season.PhaseKind;
import cn.sunshine.enrollment.season.SeasonId;
import cn.sunshine.enrollment.season.service.SeasonClock;
import cn.sunshine.enrollment.season.service.SeasonQueries;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;

/**
 * Closes the waiting lists of a season when its confirmation is over: no seat is passed on from then on, so no family is
 * left waiting for one.
 */
@Service
public class WaitingListClosing {

    private final Places places;
    private final PlaceSweep sweep;
    private final SeasonQueries seasons;
    private final SeasonClock clock;
    private final ApplicationEventPublisher events;

    WaitingListClosing(
            Places places,
            PlaceSweep sweep,
            SeasonQueries seasons,
            SeasonClock clock,
            ApplicationEventPublisher events) {
        this.places = places;
        this.sweep = sweep;
        this.seasons = seasons;
        this.clock = clock;
        this.events = events;
    }

    /** Closes every list whose season's confirmation is over now. */
    public void closeOverdue() {
        places.seasonsWaiting().stream().filter(this::isOver).forEach(this::close);
    }

    private boolean isOver(SeasonId season) {
        return seasons.season(season)
                .flatMap(found -> found.phase(PhaseKind.CONFIRMATION))
                .filter(confirmation -> confirmation.isOver(clock.certain()))
                .isPresent();
    }

    private void close(SeasonId season) {
        sweep.each((after, limit) -> places.waiting(season, after, limit), this::close);
    }

    /** A moment ago another node may have closed it, its family left, or the administrator let confirmation go on. */
    private void close(Place place) {
        if (place.status() == PlaceStatus.WAITING && isOver(place.admitted().season())) {
            place.closeWaitingList();
            events.publishEvent(PlaceChanged.of(places.save(place)));
        }
    }
}
