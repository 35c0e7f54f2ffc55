package cn.sunshine.enrollment.season.service;

import cn.sunshine.enrollment.shared.service.DatabaseClock;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The clock that decides windows and deadlines. It is the system's clock plus an offset that stands in the database, so
 * that all nodes agree and a demo or a rehearsal can move to the next phase; sessions, leases, one-time codes and the
 * audit chain keep to the system's clock.
 *
 * <p>Where the clock is not movable, as in production, the offset is never read and cannot be set.
 */
@Component
public class SeasonClock implements InstantSource {

    /** Dates and deadlines of a season are civil time of the mainland, which has one zone. */
    public static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    private final Clock systemClock;
    private final JdbcClient jdbc;
    private final boolean movable;

    SeasonClock(
            Clock systemClock, JdbcClient jdbc, @Value("${enrollment.season.movable-clock:false}") boolean movable) {
        this.systemClock = systemClock;
        this.jdbc = jdbc;
        this.movable = movable;
    }

    @Override
    public Instant instant() {
        return at(systemClock.instant());
    }

    /** What this clock shows when the system's shows {@code system}. */
    public Instant at(Instant system) {
        return system.plus(offset());
    }

    /**
     * Now by the slower of this node's clock and the database's, which all nodes share: for what comes by itself and
     * cannot be taken back. A node that is ahead, its machine's clock set to another zone perhaps, ends no offer early.
     */
    public Instant certain() {
        Instant own = systemClock.instant();
        Instant shared = new DatabaseClock(jdbc).instant();
        return (own.isBefore(shared) ? own : shared).plus(offset());
    }

    public LocalDate today() {
        return LocalDate.ofInstant(instant(), ZONE);
    }

    /** Moves the clock so that it now shows {@code target}. */
    void moveTo(Instant target) {
        requireMovable();
        jdbc.sql("update season_clock set offset_seconds = :offset")
                .param("offset", Duration.between(systemClock.instant(), target).toSeconds())
                .update();
    }

    /** Moves the clock this much on, to the very second: what was to wait so long from now on is due. */
    void moveOn(Duration further) {
        requireMovable();
        jdbc.sql("update season_clock set offset_seconds = offset_seconds + :further")
                .param("further", further.toSeconds())
                .update();
    }

    private void requireMovable() {
        if (!movable) {
            throw new IllegalStateException("the season clock of this installation cannot be moved");
        }
    }

    private Duration offset() {
        if (!movable) {
            return Duration.ZERO;
        }
        return Duration.ofSeconds(jdbc.sql("select offset_seconds from season_clock")
                .query(Long.class)
                .single());
    }
}
