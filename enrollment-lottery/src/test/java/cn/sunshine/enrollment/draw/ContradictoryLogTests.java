package cn.sunshine.enrollment.draw;

import static org.assertj.core.api.Assertions.assertThat;

import cn.sunshine.enrollment.draw.LoggedStep.Kind;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

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

    /** The platform writes them so where everything happens in one second but the public numbers. */
    @Test
    void timesThatAreEqualWhereTheyMayBeContradictNothing() {
        List<LoggedStep> steps = List.of(own(Kind.MANIFEST, manifest, FREEZE), own(Kind.RESULT, result(), ENTROPY));
        assertThat(logSteps(files(steps, 1))).containsOnly(StepResult.Outcome.PASS);
    }

    @Test
    void aSecondTooEarlyOrTooLateIsRefused() {
        List<LoggedStep> early =
                List.of(own(Kind.MANIFEST, manifest, FREEZE), own(Kind.RESULT, result(), ENTROPY.minusSeconds(1)));
        assertThat(logSteps(files(early, 1))).containsOnly(StepResult.Outcome.FAIL);
        List<LoggedStep> late = List.of(own(Kind.MANIFEST, manifest, FREEZE.plusSeconds(1)));
        DrawFiles backdated = drawn.files()
                .with(ManifestLog.of(DrawHash.SHA_256, late)
                        .files(
                                Example.DRAW,
                                key.publicKey(),
                                List.of(ManifestLog.of(DrawHash.SHA_256, late).sign(key, FREEZE))));
        assertThat(logSteps(backdated)).containsOnly(StepResult.Outcome.FAIL);
    }

    /** Before the public numbers are known a log can only contradict itself by what its first head covers. */
    @Test
    void aResultUnderTheFirstHeadIsRefusedThoughNoEntropyIsKnown() {
        List<LoggedStep> steps = List.of(own(Kind.MANIFEST, manifest, FREEZE), own(Kind.RESULT, result(), ENTROPY));
        assertThat(logSteps(files(steps, 2).without("entropy.json"))).containsOnly(StepResult.Outcome.FAIL);
        assertThat(logSteps(files(steps, 1).without("entropy.json"))).containsOnly(StepResult.Outcome.PASS);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            PASS | M 1, A 1, M 3, R 3
            PASS | M 1, A 1, M 2, A 2, M 3, R 3
            PASS | M 2, A 2, M 3, R 3
            PASS | A 1, M 3, R 3
            PASS | M 3, M /2, R /2, R 3
            PASS | M 3, M x, M 1/x, M 1/1, M 1/03, M 1/1234567890, M 1x/2, R 3
            FAIL | M 1, M 3, R 3
            FAIL | M 1, M 3, A 1, R 3
            FAIL | M 1, R 1, A 1, M 3, R 3
            FAIL | M 1, A 1, R 1, M 3, R 3
            FAIL | M 1, A 1, M 2, M 3, R 3
            FAIL | M 1, A 1, M 3, M 2, A 2, R 3
            FAIL | M 1, A 1, M 3, R 3, M 2
            FAIL | M 3, M 4, A 4, R 3
            FAIL | M 4, A 4, M 3, R 3
            FAIL | M 3, R 3, M 10
            FAIL | M 3, R 3, M 999999999
            FAIL | M 3, R 3, A 2
            FAIL | M 3, M 3/2, R 3
            FAIL | M 3/2, A 3/2, M 3, R 3
            """)
    void attemptsAreGivenUpOneAfterTheOther(StepResult.Outcome outcome, String order) {
        DrawId third = new DrawId(Example.DRAW.value() + "/3");
        CompletedDraw drawnThird = drawnAs(third);
        List<LoggedStep> steps = new ArrayList<>();
        int firstHead = 0;
        for (String one : order.split(", ")) {
            String[] kindAndAttempt = one.split(" ");
            DrawId draw = attempt(kindAndAttempt[1]);
            boolean own = draw.equals(third);
            Kind kind = kindOf(kindAndAttempt[0]);
            String hash = !own ? OTHER : kind == Kind.RESULT ? drawnThird.resultHash() : manifestHash(drawnThird);
            boolean begun = firstHead > 0;
            steps.add(new LoggedStep(
                    kind,
                    draw,
                    hash,
                    begun ? ENTROPY : FREEZE,
                    Optional.of("作废").filter(note -> kind == Kind.ABORT)));
            firstHead = own && !begun ? steps.size() : firstHead;
        }
        assertThat(logSteps(drawnThird.files().with(log(third, steps, firstHead))))
                .containsOnly(outcome);
    }

    private static DrawId attempt(String name) {
        String first = Example.DRAW.value();
        if (name.matches("1([^0-9].*)?")) {
            return new DrawId(first + name.substring(1));
        }
        return new DrawId(name.matches("[0-9].*") ? first + "/" + name : "z" + name);
    }

    private static Kind kindOf(String letter) {
        return switch (letter) {
            case "M" -> Kind.MANIFEST;
            case "R" -> Kind.RESULT;
            default -> Kind.ABORT;
        };
    }

    /** The worked example under another id. */
    private static CompletedDraw drawnAs(DrawId id) {
        DrawSetup setup = Example.setup(DrawHash.SHA_256);
        List<Commitment> commitments = Example.REVEALS.stream()
                .map(reveal -> reveal.commitment(DrawHash.SHA_256, id))
                .toList();
        return FrozenDraw.freeze(setup)
                .commit(id, commitments, Example.SOURCE)
                .draw(Example.REVEALS, Example.BLUE_07.knownAt(ENTROPY), DrawProgress.silent());
    }

    private static String manifestHash(CompletedDraw draw) {
        String text = new String(draw.files().require("manifest.json"), StandardCharsets.UTF_8);
        return text.replaceAll(".*\"manifestHash\":\"([0-9a-f]{64})\".*", "$1");
    }

    private DrawFiles files(List<LoggedStep> steps, int firstHead) {
        return drawn.files().with(log(steps, firstHead));
    }

    private DrawFiles log(List<LoggedStep> steps, int firstHead) {
        return log(Example.DRAW, steps, firstHead);
    }

    private DrawFiles log(DrawId draw, List<LoggedStep> steps, int firstHead) {
        List<SignedHead> heads = new ArrayList<>();
        for (int size : Stream.of(firstHead, steps.size()).distinct().toList()) {
            heads.add(ManifestLog.of(DrawHash.SHA_256, steps.subList(0, size))
                    .sign(key, steps.get(size - 1).time()));
        }
        return ManifestLog.of(DrawHash.SHA_256, steps).files(draw, key.publicKey(), heads);
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
