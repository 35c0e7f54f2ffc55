package cn.sunshine.enrollment.draw.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import cn.sunshine.enrollment.draw.DrawFiles;
import cn.sunshine.enrollment.draw.DrawHash;
import cn.sunshine.enrollment.draw.DrawMechanism;
import cn.sunshine.enrollment.draw.ceremony.DrawInputs;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class BenchmarkTests {

    /** A clock that goes on by a millisecond whenever somebody looks at it. */
    private final AtomicLong clock = new AtomicLong();

    private long tick() {
        return clock.addAndGet(1_000_000);
    }

    @Test
    void notesHowLongEachPhaseTook() {
        PhaseTimes times = new PhaseTimes(this::tick);
        times.at("tickets", 0, 10);
        times.at("tickets", 5, 10);
        times.at("order", 0, 10);
        clock.addAndGet(7_000_000);
        times.at("tickets", 0, 1);

        assertThat(times.end())
                .containsExactly(Map.entry("tickets", Duration.ofMillis(2)), Map.entry("order", Duration.ofMillis(8)));
    }

    @Test
    void printsEveryPhaseWithTheFirstAndTheBestRun() {
        Instance instance = new Instance(200, 3, 5, DrawMechanism.DA, 1);

        List<String> lines = new Benchmark(instance, 2, this::tick).run().lines();

        assertThat(lines.get(0)).isEqualTo("DA: 200 applicants, 3 preferences, 5 schools, seed 1");
        assertThat(lines.subList(2, 13))
                .extracting(line -> line.split(" {2,}")[0])
                .containsExactly(
                        "phase",
                        "generate",
                        "read",
                        "tickets",
                        "order",
                        "placement",
                        "stability",
                        "draw",
                        "files",
                        "hashing floor",
                        "memory");
        assertThat(lines.get(5)).isEqualTo("tickets            0.001     0.001");
        assertThat(lines.get(9)).isEqualTo("draw               0.004     0.004   tickets to stability");
        assertThat(lines.get(11)).contains("400 compressions of 4 ns");
        assertThat(lines.get(13)).isEqualTo("blocking pairs         0");
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "SIMPLE")
    void generatesInputsThatTheProtocolAccepts(DrawMechanism mechanism) {
        DrawFiles files = new Instance(50, 4, 4, mechanism, 3).files();

        assertThat(DrawInputs.read(files, DrawHash.SHA_256).complete()).isTrue();
        assertThat(new Instance(50, 4, 4, mechanism, 3).files().require("prefs.csv"))
                .isEqualTo(files.require("prefs.csv"));
        assertThat(new Instance(50, 4, 4, mechanism, 4).files().require("prefs.csv"))
                .isNotEqualTo(files.require("prefs.csv"));
    }

    @Test
    void refusesSizesThatMakeNoDraw() {
        for (int[] sizes : new int[][] {{0, 1, 1}, {1, 0, 1}, {1, 2, 1}}) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> new Instance(sizes[0], sizes[1], sizes[2], DrawMechanism.DA, 1));
        }
        assertThatIllegalArgumentException().isThrownBy(() -> new Instance(1, 1, 1, DrawMechanism.SIMPLE, 1));
        Instance smallest = new Instance(1, 1, 1, DrawMechanism.DA, 1);
        assertThatIllegalArgumentException().isThrownBy(() -> new Benchmark(smallest, 0, this::tick));
    }
}
