package cn.sunshine.enrollment.scale;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

class StatementLogTests {

    private final Logger hibernate = LoggerFactory.getLogger("org.hibernate.SQL");

    @Test
    void countsWhatTheThreadThatOpenedItExecutesAndNothingOfListenersMeanwhile() throws InterruptedException {
        try (StatementLog log = new StatementLog()) {
            hibernate.debug("select 1");
            Thread listener = new Thread(() -> hibernate.debug("update event_publication"));
            listener.start();
            listener.join();

            assertThat(log.statements()).containsExactly("select 1");
        }
    }
}
