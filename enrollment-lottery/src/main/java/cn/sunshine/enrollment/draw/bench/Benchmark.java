package cn.sunshine.enrollment.draw.bench;

import cn.sunshine.enrollment.draw.DrawFiles;
import cn.sunshine.enrollment.draw.DrawHash;
import cn.sunshine.enrollment.draw.ceremony.DrawInputs;
import cn.sunshine.enrollment.draw.ceremony.DrawRun;
import cn.sunshine.enrollment.draw.crypto.HashSuite;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.LongSupplier;

/**
 * Draws a generated instance several times and times each phase. The first run is what a command started for one draw
 * takes, with a virtual machine that has yet to compile the program; the best is what the program can do.
 */
public final class Benchmark {

    private final Instance instance;
    private final int runs;
    private final LongSupplier nanoClock;

    /** @param runs how often the same inputs are drawn, at least once */
    public Benchmark(Instance instance, int runs, LongSupplier nanoClock) {
        if (runs < 1) {
            throw new IllegalArgumentException("expected at least one run");
        }
        this.instance = instance;
        this.runs = runs;
        this.nanoClock = nanoClock;
    }

    public BenchmarkReport run() {
        PhaseTimes once = new PhaseTimes(nanoClock);
        once.begin("generate");
        DrawFiles files = instance.files();
        once.begin("read");
        DrawInputs inputs = DrawInputs.read(files, DrawHash.SHA_256);
        Map<String, Duration> preparation = new LinkedHashMap<>(once.end());
        List<Map<String, Duration>> draws = new ArrayList<>();
        resetPeaks();
        DrawRun drawn = draw(inputs, draws);
        while (draws.size() < runs) {
            drawn = draw(inputs, draws);
        }
        long peak = peak();
        PhaseTimes last = new PhaseTimes(nanoClock);
        drawn.files(last);
        return new BenchmarkReport(
                instance, preparation, draws, last.end(), peak, HashingFloor.measure(nanoClock), drawn.blockingPairs());
    }

    private DrawRun draw(DrawInputs inputs, List<Map<String, Duration>> draws) {
        PhaseTimes times = new PhaseTimes(nanoClock);
        DrawRun drawn = DrawRun.of(inputs, new byte[HashSuite.LENGTH], times);
        draws.add(times.end());
        return drawn;
    }

    private static void resetPeaks() {
        ManagementFactory.getMemoryPoolMXBeans().forEach(MemoryPoolMXBean::resetPeakUsage);
    }

    /** What the heap held at most: the peaks of its parts, which need not have come together. */
    private static long peak() {
        return ManagementFactory.getMemoryPoolMXBeans().stream()
                .filter(pool -> pool.getType() == MemoryType.HEAP)
                .mapToLong(pool -> pool.getPeakUsage().getUsed())
                .sum();
    }
}
