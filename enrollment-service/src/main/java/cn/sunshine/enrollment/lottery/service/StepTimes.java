package cn.sunshine.enrollment.lottery.service;

import cn.sunshine.enrollment.lottery.Draw;
import cn.sunshine.enrollment.lottery.DrawRefusal;
import cn.sunshine.enrollment.lottery.DrawRefusedException;
import cn.sunshine.enrollment.shared.service.DatabaseClock;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The times that a ceremony states in public. They are the node's, and never before what is public already, as nodes' clocks
 * differ a little. A time that is far ahead would stand in the log for ever and push all later ones ahead of the truth: so
 * it is refused, by the one clock that all nodes share, the database's.
 */
@Component
class StepTimes {

    private static final Logger log = LoggerFactory.getLogger(StepTimes.class);

    private final Clock clock;
    private final DatabaseClock shared;
    private final Duration tolerance;

    StepTimes(
            Clock systemClock,
            JdbcClient jdbc,
            @Value("${enrollment.lottery.clock-tolerance:PT5M}") Duration tolerance) {
        this.clock = systemClock;
        this.shared = new DatabaseClock(jdbc);
        this.tolerance = tolerance;
    }

    /** Now, in whole seconds, or {@code stated}, which is public already, if that is later. */
    Instant notBefore(Instant stated, Draw draw) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.SECONDS);
        Instant time = stated.isAfter(now) ? stated : now;
        Instant agreed = shared.instant();
        if (time.isAfter(agreed.plus(tolerance))) {
            log.error(
                    "ALARM: a step of draw {} is not taken: this node's clock says {}, the log of draws {}, the database {}."
                            + " Set the clocks (NTP)",
                    draw.number(),
                    now,
                    stated,
                    agreed);
            throw DrawRefusedException.of(DrawRefusal.CLOCK_AHEAD, draw.number());
        }
        return time;
    }
}
