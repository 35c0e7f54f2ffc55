package cn.sunshine.enrollment.page;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Which of the failures that everybody meets at once are written into the log with all that led to them: one in a minute. Some
 * thirty kilobytes for every family that tries again would fill the disk while the database is away, the database's own
 * among others, which then could not come back.
 */
final class OutageTraces {

    private static final Duration PAUSE = Duration.ofMinutes(1);

    private final AtomicLong next = new AtomicLong(System.nanoTime());

    boolean isDue() {
        long now = System.nanoTime();
        long due = next.get();
        return now - due >= 0 && next.compareAndSet(due, now + PAUSE.toNanos());
    }
}
