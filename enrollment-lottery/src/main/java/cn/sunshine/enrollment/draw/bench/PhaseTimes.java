package cn.sunshine.enrollment.draw.bench;

import cn.sunshine.enrollment.draw.DrawProgress;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.LongSupplier;

/** Listens to a run and notes how long each phase took: from its first report to the first of the next phase. */
final class PhaseTimes implements DrawProgress {

    private static final String NONE = "";

    private final LongSupplier nanoClock;
    private final Map<String, Duration> times = new LinkedHashMap<>();
    private String current = NONE;
    private long since;

    PhaseTimes(LongSupplier nanoClock) {
        this.nanoClock = nanoClock;
    }

    @Override
    public void at(String phase, long done, long total) {
        if (!phase.equals(current)) {
            long now = nanoClock.getAsLong();
            if (!current.equals(NONE)) {
                times.merge(current, Duration.ofNanos(now - since), Duration::plus);
            }
            current = phase;
            since = now;
        }
    }

    void begin(String phase) {
        at(phase, 0, 1);
    }

    /** Ends the last phase; what was measured, in the order of the phases. */
    Map<String, Duration> end() {
        begin(NONE);
        return times;
    }
}
