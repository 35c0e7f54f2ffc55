package cn.sunshine.enrollment.draw.bench;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * What a benchmark measured, as a table.
 *
 * @param preparation making and reading the inputs, once
 * @param draws the phases of each run
 * @param output writing the result files, once
 * @param heap bytes of heap in use at most while drawing
 * @param floor how fast tickets could be made at best
 * @param blockingPairs of the last run
 */
public record BenchmarkReport(
        Instance instance,
        Map<String, Duration> preparation,
        List<Map<String, Duration>> draws,
        Map<String, Duration> output,
        long heap,
        HashingFloor floor,
        long blockingPairs) {

    private static final String ROW = "%-14s %9s %9s";

    public List<String> lines() {
        List<String> lines = new ArrayList<>();
        lines.add(text(
                "%s: %,d applicants, %d preferences, %,d schools, seed %d",
                instance.mechanism(),
                instance.applicants(),
                instance.preferences(),
                instance.schools(),
                instance.seed()));
        lines.add(text("Java %s, %d processors", Runtime.version(), threads()));
        lines.add(text(ROW + "   seconds, of %d", "phase", "first", "best", draws.size()));
        preparation.forEach((phase, time) -> lines.add(text(ROW, phase, seconds(time), "")));
        draws.get(0).forEach((phase, time) -> lines.add(text(ROW, phase, seconds(time), seconds(best(phase)))));
        lines.add(text(ROW + "   tickets to stability", "draw", seconds(total(draws.get(0))), seconds(bestTotal())));
        output.forEach((phase, time) -> lines.add(text(ROW, phase, seconds(time), "")));
        lines.add(text(
                ROW + "   %,d compressions of %.0f ns on %d threads: no program makes tickets faster here",
                "hashing floor",
                "",
                seconds(floor.of(instance.applicants(), threads())),
                (long) instance.applicants() * HashingFloor.COMPRESSIONS_PER_TICKET,
                floor.nanosPerCompression(),
                threads()));
        lines.add(text("%-14s %,9d MB   heap in use at most while drawing", "memory", heap >> 20));
        lines.add(text("%-14s %,9d", "blocking pairs", blockingPairs));
        return lines;
    }

    private Duration best(String phase) {
        return draws.stream()
                .map(times -> times.getOrDefault(phase, Duration.ZERO))
                .min(Duration::compareTo)
                .orElseThrow();
    }

    /** The whole of the best run, not the sum of the best phases. */
    private Duration bestTotal() {
        return draws.stream()
                .map(BenchmarkReport::total)
                .min(Duration::compareTo)
                .orElseThrow();
    }

    private static Duration total(Map<String, Duration> times) {
        return times.values().stream().reduce(Duration.ZERO, Duration::plus);
    }

    private static int threads() {
        return Runtime.getRuntime().availableProcessors();
    }

    private static String seconds(Duration time) {
        return text("%.3f", time.toNanos() / 1e9);
    }

    private static String text(String format, Object... values) {
        return String.format(Locale.ROOT, format, values);
    }
}
