package cn.sunshine.enrollment.journey;

import static org.assertj.core.api.Assertions.assertThat;

import cn.sunshine.enrollment.draw.AuditBundle;
import cn.sunshine.enrollment.draw.Commitment;
import cn.sunshine.enrollment.draw.CompletedDraw;
import cn.sunshine.enrollment.draw.DrawFiles;
import cn.sunshine.enrollment.draw.DrawHash;
import cn.sunshine.enrollment.draw.DrawId;
import cn.sunshine.enrollment.draw.DrawProgress;
import cn.sunshine.enrollment.draw.Entropy;
import cn.sunshine.enrollment.draw.LogKey;
import cn.sunshine.enrollment.draw.LoggedStep;
import cn.sunshine.enrollment.draw.LoggedStep.Kind;
import cn.sunshine.enrollment.draw.ManifestLog;
import cn.sunshine.enrollment.draw.Recount;
import cn.sunshine.enrollment.draw.Reveal;
import cn.sunshine.enrollment.draw.SignedHead;
import cn.sunshine.enrollment.draw.StepResult;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Section 11: the page and both engines on logs that contradict themselves. Skipped by name where no browser is installed. */
@InBrowser
class VerifierPageLogIT {

    private static final String LOG = """
            const files = new Map(Object.entries(arguments[0])
                .map(([name, text]) => [name, Uint8Array.from(atob(text), c => c.charCodeAt(0))]));
            return lottery.verify(files, null, () => 0).steps.find(step => step.name === 'log').outcome;""";

    private static final String FIRST = "350102-2026-P1-001";
    private static final DrawId THIRD = new DrawId(FIRST + "/3");
    private static final String OTHER = "cd".repeat(32);
    private static final Instant FREEZE = Instant.parse("2026-07-01T08:00:00Z");
    private static final Instant KNOWN = FREEZE.plusSeconds(1);
    private static final LogKey KEY = LogKey.generate();

    @TempDir
    private static Path folder;

    private static VerifierPage page;
    private static CompletedDraw drawn;

    @BeforeAll
    static void savesThePageAndDraws() throws IOException {
        page = VerifierPage.savedIn(folder);
        Reveal notary = new Reveal("公证员", "5a".repeat(32));
        List<Commitment> commitments = List.of(notary.commitment(DrawHash.SHA_256, THIRD));
        drawn = SampleDraws.frozen(DrawHash.SHA_256)
                .commit(THIRD, commitments, "福彩3D")
                .draw(List.of(notary), Entropy.of("012").knownAt(KNOWN), DrawProgress.silent());
    }

    @AfterAll
    static void closesTheBrowser() {
        page.close();
    }

    /** Of the draw's third attempt: M is a manifest, A an attempt given up, R a result; @ is a second from the freeze. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            PASS | M 3 @0, R 3 @1
            PASS | M 1 @0, A 1 @0, M 3 @0, R 3 @1
            PASS | M 3 @0, M 1x/2 @0, M 1/1 @0, M 1/03 @0, R 3 @1
            FAIL | M 3 @0, R 3 @0
            FAIL | M 3 @1, R 3 @1
            FAIL | M 1 @0, M 3 @0, R 3 @1
            FAIL | M 1 @0, M 3 @0, A 1 @0, R 3 @1
            FAIL | M 1 @0, R 1 @0, A 1 @0, M 3 @0, R 3 @1
            FAIL | M 4 @0, A 4 @0, M 3 @0, R 3 @1
            FAIL | M 3 @0, R 3 @1, M 4 @1
            FAIL | M 3 @0, M 3/2 @0, R 3 @1
            FAIL | M 3 @0, R 3 @1, R 3 @1
            """)
    void saysOfAnOrderOfAttemptsWhatBothEnginesSay(String outcome, String order) {
        List<LoggedStep> steps =
                Stream.of(order.split(", ")).map(VerifierPageLogIT::step).toList();
        int manifest = steps.stream().map(LoggedStep::draw).toList().indexOf(THIRD);
        Instant time = steps.get(manifest).time();
        requireAgreement(outcome, log(steps, manifest + 1, time));
    }

    @Test
    void failsOnAHeadThatIsBackdatedOrCoversTheResult() {
        List<LoggedStep> late = List.of(step("M 3 @1"), step("R 3 @1"));
        requireAgreement("FAIL", log(late, 1, FREEZE));
        List<LoggedStep> both = List.of(step("M 3 @0"), step("R 3 @1"));
        requireAgreement("FAIL", log(both, 2, KNOWN).without("entropy.json"));
        requireAgreement("PASS", log(both, 1, FREEZE).without("entropy.json"));
    }

    /** In the public layer of a draw with an order for each school tickets.csv is missing: results can only be counted. */
    @Test
    void countsResultsThoughTheirFilesAreSealed() {
        List<LoggedStep> once =
                List.of(step("M 3 @0"), new LoggedStep(Kind.RESULT, THIRD, OTHER, KNOWN, Optional.empty()));
        List<LoggedStep> twice = List.of(once.get(0), once.get(1), step("R 3 @1"));
        requireAgreement("PASS", log(once, 1, FREEZE).without("tickets.csv"));
        requireAgreement("FAIL", log(twice, 1, FREEZE).without("tickets.csv"));
    }

    private static LoggedStep step(String text) {
        String[] parts = text.split(" ");
        String name = parts[1];
        boolean own = name.equals("3");
        DrawId draw = new DrawId(name.matches("1([^0-9].*)?") ? FIRST + name.substring(1) : FIRST + "/" + name);
        Kind kind = parts[0].equals("M") ? Kind.MANIFEST : parts[0].equals("R") ? Kind.RESULT : Kind.ABORT;
        String hash = !own ? OTHER : kind == Kind.RESULT ? drawn.resultHash() : manifestHash();
        Instant time = FREEZE.plusSeconds(Long.parseLong(parts[2].substring(1)));
        return new LoggedStep(kind, draw, hash, time, Optional.of("停电").filter(note -> kind == Kind.ABORT));
    }

    private static String manifestHash() {
        String text = new String(drawn.files().require("manifest.json"), StandardCharsets.UTF_8);
        return text.replaceAll(".*\"manifestHash\":\"([0-9a-f]{64})\".*", "$1");
    }

    private static DrawFiles log(List<LoggedStep> steps, int firstHead, Instant firstTime) {
        List<SignedHead> heads = new ArrayList<>();
        heads.add(ManifestLog.of(DrawHash.SHA_256, steps.subList(0, firstHead)).sign(KEY, firstTime));
        if (firstHead < steps.size()) {
            heads.add(ManifestLog.of(DrawHash.SHA_256, steps).sign(KEY, KNOWN));
        }
        return drawn.files().with(ManifestLog.of(DrawHash.SHA_256, steps).files(THIRD, KEY.publicKey(), heads));
    }

    private static void requireAgreement(String outcome, DrawFiles files) {
        Map<String, String> encoded = new HashMap<>();
        files.names().forEach(name -> encoded.put(name, Base64.getEncoder().encodeToString(files.require(name))));
        List<StepResult> engines = Stream.of(
                        AuditBundle.verify(files, Optional.empty(), DrawProgress.silent()),
                        Recount.verify(files, Optional.empty()))
                .flatMap(verification -> verification.steps().stream())
                .filter(step -> step.name().equals("log"))
                .toList();
        assertThat(engines).extracting(step -> step.outcome().name()).containsExactly(outcome, outcome);
        assertThat(page.browser().script(LOG, encoded)).isEqualTo(outcome);
    }
}
