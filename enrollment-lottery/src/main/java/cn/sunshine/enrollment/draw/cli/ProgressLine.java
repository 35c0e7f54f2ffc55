package cn.sunshine.enrollment.draw.cli;

import cn.sunshine.enrollment.draw.DrawProgress;
import java.io.PrintWriter;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/** Shows on the error stream how far long work is, at most once a second, so that short work stays silent. */
final class ProgressLine implements DrawProgress {

    private static final Duration PAUSE = Duration.ofSeconds(1);

    private final PrintWriter err;
    private final InstantSource clock;
    private Instant next;

    ProgressLine(PrintWriter err, InstantSource clock) {
        this.err = err;
        this.clock = clock;
        this.next = clock.instant().plus(PAUSE);
    }

    @Override
    public void at(String phase, long done, long total) {
        Instant now = clock.instant();
        if (!now.isBefore(next)) {
            err.println(phase + " " + done + " / " + total);
            next = now.plus(PAUSE);
        }
    }
}
