package cn.sunshine.enrollment.platform;

import static org.assertj.core.api.Assertions.assertThat;

import cn.sunshine.enrollment.ApplicationTest;
import java.time.Clock;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Nodes of other clocks than the database's, which is that of this machine. */
@ApplicationTest
@ExtendWith(OutputCaptureExtension.class)
class ClockWatchTests {

    @Autowired
    JdbcClient jdbc;

    @ParameterizedTest
    @ValueSource(strings = {"PT8H", "PT7S", "PT-7S", "PT-8H"})
    void RAC_07_tellsTheOperatorOfANodeWhoseClockIsNotTheDatabases(Duration apart, CapturedOutput printed) {
        look(apart);

        assertThat(printed.getAll()).contains("ALARM: this node's clock", "NTP");
    }

    @Test
    void saysNothingOfANodeWhoseClockIsRight(CapturedOutput printed) {
        look(Duration.ZERO);

        assertThat(printed.getAll()).doesNotContain("ALARM");
    }

    private void look(Duration ahead) {
        ClockWatch watch = new ClockWatch(jdbc, Clock.offset(Clock.systemUTC(), ahead));
        watch.look();
        watch.destroy();
    }
}
