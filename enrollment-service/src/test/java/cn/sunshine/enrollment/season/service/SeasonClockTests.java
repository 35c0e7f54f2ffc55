package cn.sunshine.enrollment.season.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import cn.sunshine.enrollment.ServiceTest;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@ServiceTest
class SeasonClockTests {

    private static final Duration HOUR = Duration.ofHours(1);

    @Autowired
    JdbcClient jdbc;

    @Autowired
    SeasonClock clock;

    @Test
    void RES_15_whatIsCertainIsNeverAheadOfTheClockThatAllNodesShare() {
        SeasonClock ahead = NodeClocks.aheadBy(HOUR, jdbc);

        assertThat(ahead.instant()).isAfter(clock.instant().plus(Duration.ofMinutes(59)));
        assertThat(ahead.certain()).isCloseTo(clock.instant(), within(1, ChronoUnit.MINUTES));
    }

    @Test
    void aNodeThatIsBehindIsCertainOfNothingBeforeItsOwnClockSaysIt() {
        SeasonClock behind = NodeClocks.aheadBy(HOUR.negated(), jdbc);

        assertThat(behind.certain()).isCloseTo(clock.instant().minus(HOUR), within(1, ChronoUnit.MINUTES));
    }
}
