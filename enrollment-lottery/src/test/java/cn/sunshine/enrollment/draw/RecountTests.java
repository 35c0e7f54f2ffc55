package cn.sunshine.enrollment.draw;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class RecountTests {

    private static final List<String> STEPS =
            List.of("leaf", "hashes", "commitments", "log", "entropy", "seed", "tickets", "order", "cutoffs", "replay");

    @ParameterizedTest
    @EnumSource
    void verifiesEveryStepOfTheWorkedExample(DrawHash hash) {
        Verification verification = Recount.verify(LoggedExample.files(hash), Optional.empty());

        assertThat(verification.steps()).extracting(StepResult::name).isEqualTo(STEPS);
        assertThat(verification.steps())
                .allMatch(step -> step.outcome() == StepResult.Outcome.PASS, verification.toString());
        assertThat(Recount.agrees(LoggedExample.files(hash))).isTrue();
    }

    @Test
    void admitsBothTwinsWhenTheyMeetTheLastSeat() {
        CompletedDraw drawn = Example.drawn(DrawHash.SHA_256, DrawRules.single(), Example.BLUE_12);

        assertThat(text(drawn.files(), "result.csv")).contains("G2026-0003,350102001", "G2026-0004,350102001");
        assertThat(Recount.agrees(drawn.files())).isTrue();
    }

    @Test
    void agreesWithTheEngineOnDrawsOfEverySize() {
        SplittableRandom random = new SplittableRandom(7);
        for (int children = 1; children <= 60; children++) {
            assertThat(Recount.agrees(draw(children, random).files()))
                    .as("%d children", children)
                    .isTrue();
        }
    }

    @Test
    void aResultThatWasTouchedIsNotAgreedTo() {
        DrawFiles files = Example.drawn(DrawHash.SHA_256).files();
        String result = text(files, "result.csv");
        String swapped = result.replace("G2026-0005,\n", "G2026-0005,350102001\n")
                .replace("G2026-0006,350102001", "G2026-0006,");
        assertThat(swapped).isNotEqualTo(result);
        assertThat(Recount.agrees(files.with("result.csv", bytes(swapped)))).isFalse();
        assertThat(Recount.agrees(files.with("seed.txt", bytes("00\n")))).isFalse();
    }

    @Test
    void aKindOfDrawThatItDoesNotKnowIsNotAgreedTo() {
        DrawFiles files = Example.drawn(DrawHash.SHA_256).files();
        String unknown = text(files, "params.json").replace("SIMPLE", "WHIMSY");

        assertThat(Recount.agrees(files.with("params.json", bytes(unknown)))).isFalse();
    }

    @Test
    void aDrawThatCannotBeReplayedIsNotAgreedTo() {
        DrawFiles files = Example.drawn(DrawHash.SHA_256).files().without("trace.ndjson");

        assertThat(Recount.verify(files, Optional.empty()).failed()).isFalse();
        assertThat(Recount.agrees(files)).isFalse();
    }

    @Test
    void bothSayWhetherTheLoggedManifestIsOlderThanAnEntropyThatIsKnown() {
        DrawFiles drawn = LoggedExample.files(DrawHash.SHA_256);
        DrawFiles waiting = drawn.without("entropy.json").without("result.csv");

        for (DrawFiles files : List.of(drawn, waiting)) {
            String when = files == drawn ? "before the entropy" : "and no entropy is known yet";
            String detail = log(Recount.verify(files, Optional.empty()));
            assertThat(detail).startsWith("one manifest, logged " + when + "; compare the log's id: ");
            assertThat(log(AuditBundle.verify(files, Optional.empty(), DrawProgress.silent())))
                    .isEqualTo(detail);
        }
    }

    private static String log(Verification verification) {
        return verification.steps().get(STEPS.indexOf("log")).detail();
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

    private static String text(DrawFiles files, String name) {
        return new String(files.require(name), StandardCharsets.UTF_8);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
