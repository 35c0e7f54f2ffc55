package cn.sunshine.enrollment.draw.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class ProgressLineTests {

    private final StringWriter err = new StringWriter();
    private Instant now = Instant.parse("2026-07-01T08:00:00Z");

    @Test
    void speaksOnceASecondAndNotOfShortWork() {
        ProgressLine line = new ProgressLine(new PrintWriter(err), () -> now);
        line.at("tickets", 1, 100);
        now = now.plusMillis(999);
        line.at("tickets", 2, 100);
        assertThat(err.toString()).isEmpty();

        now = now.plusMillis(1);
        line.at("tickets", 50, 100);
        line.at("tickets", 51, 100);
        now = now.plusSeconds(1);
        line.at("order", 0, 100);

        assertThat(err.toString().lines()).containsExactly("tickets 50 / 100", "order 0 / 100");
    }
}
