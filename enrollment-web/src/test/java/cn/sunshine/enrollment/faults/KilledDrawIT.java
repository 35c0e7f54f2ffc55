package cn.sunshine.enrollment.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;

/**
 * One draw, its application and its database killed twenty times, and the application told to stop ten times, from the moment
 * the computation is asked for until the places are offered, each time from the same state. All tests look at the same kills.
 */
@Tag("faults")
@TestInstance(Lifecycle.PER_CLASS)
class KilledDrawIT {

    private static final int KILLS = 30;

    private final InterruptedDraw draw = new InterruptedDraw();
    private List<InterruptedDraw.Interruption> kills = List.of();

    @BeforeAll
    void killItAgainAndAgain() throws IOException {
        kills = draw.prepare().kill(KILLS);
        System.out.printf(
                "%na draw killed %d times: %s; slowest return %d ms%n%n",
                kills.size(),
                kills.stream().map(kill -> kill.found().status()).toList(),
                kills.stream().mapToLong(kill -> kill.back().toMillis()).max().orElseThrow());
    }

    @AfterAll
    void clear() throws IOException {
        draw.close();
    }

    @Test
    void LOT_08_isNotRunOrCompleteWhereverItWasKilled() {
        assertThat(kills)
                .hasSize(KILLS)
                .allSatisfy(kill -> assertThat(kill.found())
                        .matches(
                                found -> found.isNotRun() || found.isComputed() || found.isReleased(),
                                "whole or nothing"));
        assertThat(kills)
                .extracting(kill -> kill.found().status())
                .as("killed before and after the computation")
                .contains("READY", "RELEASED");
    }

    @Test
    void RES_04_saysOnItsConsoleHowFarItIs() {
        assertThat(kills)
                .allSatisfy(kill -> assertThat(kill.offered())
                        .isEqualTo(
                                switch (kill.found().status()) {
                                    case "READY" -> "computation";
                                    case "DRAWN" -> "release";
                                    default -> "";
                                }));
    }

    @Test
    void RES_05_comesToTheSameResultAndAPlaceForEachChildAfterEveryKill() {
        assertThat(kills).allSatisfy(kill -> assertThat(kill.end().isComplete()).isTrue());
        assertThat(kills).extracting(kill -> kill.end().resultHash()).containsOnly(draw.undisturbed());
    }

    @Test
    void AUD_06_leavesEveryChainOfTheAuditWhole() {
        assertThat(kills)
                .flatMap(InterruptedDraw.Interruption::chains)
                .isNotEmpty()
                .allSatisfy(chain -> assertThat(chain.firstBreak()).isEmpty());
    }
}
