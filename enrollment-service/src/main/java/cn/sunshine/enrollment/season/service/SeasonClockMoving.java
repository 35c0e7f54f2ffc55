package cn.sunshine.enrollment.season.service;

import cn.sunshine.enrollment.season.Phase;
import cn.sunshine.enrollment.season.SeasonClockMoved;
import cn.sunshine.enrollment.shared.DistrictId;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Moves the season clock of a demo or a rehearsal; a clock that is not movable refuses. */
@Service
@Transactional
public class SeasonClockMoving {

    private final SeasonQueries seasons;
    private final SeasonClock clock;
    private final ApplicationEventPublisher events;

    SeasonClockMoving(SeasonQueries seasons, SeasonClock clock, ApplicationEventPublisher events) {
        this.seasons = seasons;
        this.clock = clock;
        this.events = events;
    }

    /** The next moment at which a phase of any season of the district opens or closes. */
    @Transactional(readOnly = true)
    public Optional<Instant> nextChange(DistrictId district) {
        Instant now = clock.instant();
        return seasons.seasons(district).stream()
                .flatMap(season -> season.phases().stream())
                .flatMap(phase -> edges(phase))
                .filter(edge -> edge.isAfter(now))
                .min(Instant::compareTo);
    }

    /** Moves the clock to the next change; stays where it is when the last phase is over. */
    public void moveToNextChange(DistrictId district) {
        nextChange(district).ifPresent(to -> {
            clock.moveTo(to.plusSeconds(1));
            events.publishEvent(new SeasonClockMoved(district, to));
        });
    }

    /** Moves the clock a day on, whatever opens or closes meanwhile, for all districts: they have one clock. */
    public void moveOneDayOn(List<DistrictId> districts) {
        clock.moveOn(Duration.ofDays(1));
        Instant now = clock.instant();
        districts.forEach(district -> events.publishEvent(new SeasonClockMoved(district, now)));
    }

    private static Stream<Instant> edges(Phase phase) {
        return Stream.of(phase.from(), phase.to());
    }
}
