package cn.sunshine.enrollment.season.service;

import java.time.Clock;
import java.time.Duration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The season clock of a node whose own clock is wrong. */
public final class NodeClocks {

    private NodeClocks() {}

    public static SeasonClock aheadBy(Duration difference, JdbcClient jdbc) {
        return new SeasonClock(Clock.offset(Clock.systemUTC(), difference), jdbc, true);
    }
}
