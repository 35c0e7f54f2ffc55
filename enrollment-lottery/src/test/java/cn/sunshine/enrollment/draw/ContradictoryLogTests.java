package cn.sunshine.enrollment.draw;

import static org.assertj.core.api.Assertions.assertThat;

import cn.sunshine.enrollment.draw.LoggedStep.Kind;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Logs that an organiser can sign, but that contradict what step {@code log} says of them. */
class ContradictoryLogTests {

    private static final Instant FREEZE = LoggedExample.FREEZE;
    private static final Instant ENTROPY = LoggedExample.ENTROPY;
    private static final String OTHER = "cd".repeat(32);

    private final LogKey key = LogKey.generate();
    private final CompletedDraw drawn = LoggedExample.drawn(DrawHash.SHA_256);
    private final String manifest = Example.committed(DrawHash.SHA_256).manifestHash();

    @Test
    void aHeadThatCoversTheResultWasNotSignedBeforeTheEntropy() {
        List<LoggedStep> steps = List.of(own(Kind.MANIFEST, manifest, FREEZE), own(Kind.RESULT, result(), FREEZE));
        assertThat(logSteps(files(steps, 2))).doesNotContain(StepResult.Outcome.PASS);
    }

    @Test
    void aManifestThatWasLoggedAfterTheEntropyIsRefusedHoweverItsHeadIsDated() {
        Instant late = ENTROPY.plusSeconds(60);
        List<LoggedStep> steps = List.of(own(Kind.MANIFEST, manifest, late), own(Kind.RESULT, result(), late));
        ManifestLog frozen = ManifestLog.of(DrawHash.SHA_256, steps.subList(0, 1));
        ManifestLog whole = ManifestLog.of(DrawHash.SHA_256, steps);
        DrawFiles files = drawn.files()
                .with(whole.files(
                        Example.DRAW, key.publicKey(), List.of(frozen.sign(key, FREEZE), whole.sign(key, late))));
        assertThat(logSteps(files)).doesNotContain(StepResult.Outcome.PASS);
    }

    @Test
    void aResultThatWasLoggedBeforeTheEntropyIsRefused() {
        List<LoggedStep> steps = List.of(own(Kind.MANIFEST, manifest, FREEZE), own(Kind.RESULT, result(), FREEZE));
        assertThat(logSteps(files(steps, 1))).doesNotContain(StepResult.Outcome.PASS);
    }

    /** Each of two attempts has its manifest before the entropy and its result; whoever sees both results chooses. */
    @Test
    void twoAttemptsOfOneDrawThatBothRanAreRefused() {
        DrawId second = new DrawId(Example.DRAW.value() + "/2");
        List<LoggedStep> steps = List.of(
                own(Kind.MANIFEST, manifest, FREEZE),
                step(Kind.MANIFEST, second, OTHER, FREEZE),
                own(Kind.RESULT, result(), ENTROPY),
                step(Kind.RESULT, second, OTHER, ENTROPY));
        assertThat(logSteps(files(steps, 2))).doesNotContain(StepResult.Outcome.PASS);
    }

    /** In the public layer of a draw with an order for each school tickets.csv is missing, and with it the hash of the result. */
    @Test
    void bothVerifiersRefuseASecondResultThoughItsFilesAreSealed() {
        CompletedDraw town = TownExample.drawn();
        String hash = Example.committed(DrawHash.SHA_256, TownExample.setup()).manifestHash();
        List<LoggedStep> steps = List.of(
                own(Kind.MANIFEST, hash, FREEZE),
                own(Kind.RESULT, town.resultHash(), ENTROPY),
                own(Kind.RESULT, OTHER, ENTROPY));
        DrawFiles layer =
                AuditBundle.read("bundle.zip", AuditBundle.zip(town.files().with(log(steps, 1)), BundleLayer.PUBLIC));
        assertThat(logSteps(layer)).containsOnly(StepResult.Outcome.FAIL);
    }

    private DrawFiles files(List<LoggedStep> steps, int firstHead) {
        return drawn.files().with(log(steps, firstHead));
    }

    private DrawFiles log(List<LoggedStep> steps, int firstHead) {
        List<SignedHead> heads = new ArrayList<>();
        for (int size : Stream.of(firstHead, steps.size()).distinct().toList()) {
            heads.add(ManifestLog.of(DrawHash.SHA_256, steps.subList(0, size))
                    .sign(key, steps.get(size - 1).time()));
        }
        return ManifestLog.of(DrawHash.SHA_256, steps).files(Example.DRAW, key.publicKey(), heads);
    }

    private String result() {
        return drawn.resultHash();
    }

    private static LoggedStep own(Kind kind, String hash, Instant time) {
        return step(kind, Example.DRAW, hash, time);
    }

    private static LoggedStep step(Kind kind, DrawId draw, String hash, Instant time) {
        return new LoggedStep(kind, draw, hash, time, Optional.empty());
    }

    /** What the two verifiers say of the log. */
    private static List<StepResult.Outcome> logSteps(DrawFiles files) {
        return Stream.of(
                        AuditBundle.verify(files, Optional.empty(), DrawProgress.silent()),
                        Recount.verify(files, Optional.empty()))
                .flatMap(verification -> verification.steps().stream())
                .filter(step -> step.name().equals("log"))
                .map(StepResult::outcome)
                .toList();
    }
}
