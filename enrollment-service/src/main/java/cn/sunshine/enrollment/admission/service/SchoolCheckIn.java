package cn.sunshine.enrollment.admission.service;

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
import cn.sunshine.enrollment.shared.SchoolId;
import java.time.Instant;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** A school takes up the children who confirmed. */
@Service
@Transactional
public class SchoolCheckIn {

    private final Places places;
    private final SeasonQueries seasons;
    private final SeasonClock clock;
    private final ApplicationEventPublisher events;

    SchoolCheckIn(Places places, SeasonQueries seasons, SeasonClock clock, ApplicationEventPublisher events) {
        this.places = places;
        this.seasons = seasons;
        this.clock = clock;
        this.events = events;
    }

    public void checkIn(PlaceId id, SchoolId school) {
        Place place = places.lock(id)
                .filter(found -> found.admitted().school().equals(school))
                .orElseThrow(() -> PlaceNotFoundException.of(id));
        Instant now = clock.instant();
        if (!seasons.isOpen(place.admitted().season(), PhaseKind.CHECK_IN, now)) {
            throw PlaceRefusedException.of(PlaceRefusal.PHASE_CLOSED, id);
        }
        place.checkIn(now);
        events.publishEvent(PlaceChanged.of(places.save(place)));
    }
}
