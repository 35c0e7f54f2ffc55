package cn.sunshine.enrollment.draw.bench;

import static org.assertj.core.api.Assertions.assertThat;

import cn.sunshine.enrollment.draw.DrawMechanism;
import cn.sunshine.enrollment.draw.ceremony.DrawRun;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The work of every benchmark once, on a small instance: nothing is timed, but all of it must give the right result. */
class DrawWorkTests {

    @Test
    void engineAndComparatorGiveEveryChildTheSameSchool() {
        DrawWork work = new DrawWork(new Instance(3000, 5, 12, DrawMechanism.DA, 7));
        DrawRun drawn = work.engine();
        Map<String, String> plain = work.plain();

        assertThat(plain).hasSizeBetween(2000, 2700);
        for (int child = 0; child < 3000; child++) {
            String id = "G2026-" + (100_000_000 + child);
            assertThat(drawn.schoolOf(id).orElse("none")).isEqualTo(plain.getOrDefault(id, "none"));
        }
        assertThat(drawn.blockingPairs()).isZero();
        assertThat(work.plain()).isEqualTo(plain);
    }

    @Test
    void engineAndPlatformMakeTheSameTickets() {
        assertThat(DrawWork.ticketsOfTheEngine())
                .isEqualTo(DrawWork.ticketsOfThePlatform())
                .isNotZero();
    }
}
