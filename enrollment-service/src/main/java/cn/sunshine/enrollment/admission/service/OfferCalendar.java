package cn.sunshine.enrollment.admission.service;

import cn.sunshine.enrollment.admission.AnswerTime;
import cn.sunshine.enrollment.admission.PlaceId;
import cn.sunshine.enrollment.admission.Places;
import cn.sunshine.enrollment.season.SeasonId;
import cn.sunshine.enrollment.season.service.SeasonClock;
import cn.sunshine.enrollment.season.service.SeasonQueries;
import java.time.Instant;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * The calendar that offers take their deadlines from. It stands still from then until the transaction ends, so that who
 * moves confirmation finds every offer that was made by the old one.
 *
 * <p>Everybody locks in one order, so nobody waits for who waits for him: the draw, the season, places, seats, at last the
 * audit chain. Who moves confirmation begins with the season and touches no draw; who locks a place and may offer its seat to
 * another child holds its season first.
 */
@Component
class OfferCalendar {

    private final Places places;
    private final SeasonQueries seasons;
    private final SeasonClock clock;

    OfferCalendar(Places places, SeasonQueries seasons, SeasonClock clock) {
        this.places = places;
        this.seasons = seasons;
        this.clock = clock;
    }

    /** Before the place is locked. */
    void hold(PlaceId place) {
        places.seasonOf(place).ifPresent(seasons::hold);
    }

    /** When an offer that is made now is answered; empty where the season's confirmation is over or has no time. */
    Optional<AnswerTime> answerTime(SeasonId season) {
        Instant now = clock.instant();
        return seasons.hold(season)
                .flatMap(found -> found.answerBy(now))
                .filter(now::isBefore)
                .map(until -> new AnswerTime(now, until));
    }
}
