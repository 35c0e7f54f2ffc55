package cn.sunshine.enrollment.platform;

import cn.sunshine.enrollment.shared.service.DatabaseClock;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Tells the operator of a node whose clock is not that of the others. It opens and closes phases at another moment for the
 * families whom it answers, and ends the sessions of officers who come from another node; nobody else would notice.
 */
@Component
class ClockWatch implements DisposableBean {

    /** NTP keeps clocks within hundredths of a second; a database in trouble answers later than usual. */
    static final Duration TOLERANCE = Duration.ofSeconds(5);

    private static final Logger log = LoggerFactory.getLogger(ClockWatch.class);
    private static final Duration PAUSE = Duration.ofMinutes(1);

    private final DatabaseClock shared;
    private final Clock systemClock;
    private final ScheduledExecutorService looks;

    ClockWatch(JdbcClient jdbc, Clock systemClock) {
        this.shared = new DatabaseClock(jdbc);
        this.systemClock = systemClock;
        this.looks = Executors.newSingleThreadScheduledExecutor(work -> new Thread(work, "clock-watch"));
    }

    @EventListener(ApplicationReadyEvent.class)
    @SuppressWarnings("FutureReturnValueIgnored") // it ends with the application
    void begin() {
        looks.scheduleWithFixedDelay(this::look, 0, PAUSE.toSeconds(), TimeUnit.SECONDS);
    }

    void look() {
        try {
            Instant asked = systemClock.instant();
            compare(shared.instant(), asked, systemClock.instant());
        } catch (RuntimeException away) { // the next look will do
            log.debug("The clock of the database was not read", away);
        }
    }

    /** The database read its clock at some moment between the question and the answer. */
    private static void compare(Instant shared, Instant asked, Instant answered) {
        boolean ahead = asked.isAfter(shared.plus(TOLERANCE));
        boolean behind = answered.isBefore(shared.minus(TOLERANCE));
        if (ahead || behind) {
            log.error(
                    "ALARM: this node's clock says {}, the database's {}. Set the clocks (NTP): the nodes do not agree on when a phase is over",
                    answered,
                    shared);
        }
    }

    @Override
    public void destroy() {
        looks.shutdownNow();
    }
}
