package cn.sunshine.enrollment.draw;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class SecondReadingTests {

    @Test
    void readsTheWorkedExample() {
        SecondReading reading =
                new SecondReading(Example.drawn(DrawHash.SHA_256).files());
        assertThat(reading.seedFile()).isEqualTo("3687bc4c9e855de3e843e980f3ae0ea84f2388dc9400ea98ec3651333eeff6d8\n");
        assertThat(reading.resultFile().lines().filter(line -> line.endsWith("350102001")))
                .containsExactly(
                        "G2026-0001,350102001",
                        "G2026-0002,350102001",
                        "G2026-0006,350102001",
                        "G2026-0007,350102001",
                        "G2026-0008,350102001");
        assertThat(reading.agrees()).isTrue();
    }

    @Test
    void admitsBothTwinsWhenTheyMeetTheLastSeat() {
        CompletedDraw drawn = Example.drawn(DrawHash.SHA_256, DrawRules.single(), Example.BLUE_12);
        SecondReading reading = new SecondReading(drawn.files());
        assertThat(reading.resultFile()).contains("G2026-0003,350102001", "G2026-0004,350102001");
        assertThat(reading.agrees()).isTrue();
    }

    @Test
    void agreesWithTheEngineOnDrawsOfEverySize() {
        SplittableRandom random = new SplittableRandom(7);
        for (int children = 1; children <= 60; children++) {
            assertThat(new SecondReading(draw(children, random).files()).agrees())
                    .as("%d children", children)
                    .isTrue();
        }
    }

    @Test
    void aResultThatWasTouchedIsNotAgreedTo() {
        DrawFiles files = Example.drawn(DrawHash.SHA_256).files();
        String result = new String(files.require("result.csv"), StandardCharsets.UTF_8);
        String swapped = result.replace("G2026-0005,\n", "G2026-0005,350102001\n")
                .replace("G2026-0006,350102001", "G2026-0006,");
        assertThat(swapped).isNotEqualTo(result);
        assertThat(new SecondReading(files.with("result.csv", swapped.getBytes(StandardCharsets.UTF_8))).agrees())
                .isFalse();
        assertThat(new SecondReading(files.with("seed.txt", "00\n".getBytes(StandardCharsets.UTF_8))).agrees())
                .isFalse();
    }

    @Test
    void aKindOfDrawThatItDoesNotKnowIsRefusedRatherThanAgreedTo() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new SecondReading(Example.drawn(DrawHash.SM3).files()));
    }

    private static CompletedDraw draw(int children, SplittableRandom random) {
        List<Entrant> entrants = new ArrayList<>();
        for (int i = 0; i < children; i++) {
            Entrant entrant = Entrant.of(new ApplicantNumber("%04d".formatted(i)), "%032x".formatted(i));
            entrants.add(i % 7 < 2 ? entrant.in(new BundleId("T" + i / 7)) : entrant);
        }
        DrawSetup setup = new DrawSetup(
                DrawHash.SHA_256,
                DrawRules.single(),
                List.of(new SchoolSeats(Example.SCHOOL, random.nextInt(children + 3))),
                entrants,
                List.of(),
                "00".repeat(32));
        Entropy dice = Entropy.of("%020d".formatted(Math.abs(random.nextLong())));
        return Example.committed(DrawHash.SHA_256, setup).draw(Example.REVEALS, dice, DrawProgress.silent());
    }
}
