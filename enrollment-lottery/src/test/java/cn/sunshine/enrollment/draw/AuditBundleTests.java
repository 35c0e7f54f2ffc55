package cn.sunshine.enrollment.draw;

import static org.assertj.core.api.Assertions.assertThat;

import cn.sunshine.enrollment.draw.StepResult.Outcome;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The bundle of the worked example: complete, cut down, and spoiled in every file. */
class AuditBundleTests {

    private static final List<String> STEPS =
            List.of("leaf", "hashes", "commitments", "log", "entropy", "seed", "tickets", "order", "cutoffs", "replay");

    @TempDir
    private Path folder;

    @ParameterizedTest
    @EnumSource
    void verifiesEveryStepOfTheSealedLayer(DrawHash hash) throws IOException {
        Verification verification = verify(LoggedExample.files(hash), BundleLayer.SEALED, Optional.empty());

        assertThat(verification.steps()).extracting(StepResult::name).isEqualTo(STEPS);
        assertThat(verification.steps()).allMatch(step -> step.outcome() == Outcome.PASS, verification.toString());
        assertThat(verification.failed()).isFalse();
        assertThat(verification.skipped()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void verifiesTheLineOfAFamilyInThePublicLayer(DrawHash hash) throws IOException {
        for (Entrant entrant : Example.entrants()) {
            Receipt receipt = FrozenDraw.freeze(Example.setup(hash)).receipt(entrant.number());
            Receipt read = Receipt.read(receipt.bytes());

            assertThat(read).isEqualTo(receipt);
            assertThat(outcome(verify(LoggedExample.files(hash), BundleLayer.PUBLIC, Optional.of(read)), "leaf"))
                    .isEqualTo(Outcome.PASS);
        }
    }

    @Test
    void keepsIdentitiesOutOfThePublicLayer() throws IOException {
        Path zip = write(LoggedExample.files(DrawHash.SHA_256), BundleLayer.PUBLIC);

        assertThat(AuditBundle.read(zip).names())
                .contains("roll.csv", "tickets.csv", "files.json", "log/sth.json")
                .doesNotContain("private.csv", "blinds.csv", "salts.json");
        assertThat(outcome(verify(AuditBundle.read(zip), Optional.empty()), "leaf"))
                .isEqualTo(Outcome.SKIP);
    }

    @Test
    void leavesOutWhatNoBundleHolds() throws IOException {
        DrawFiles more = LoggedExample.files(DrawHash.SHA_256)
                .with("notes.txt", new byte[1])
                .with("files.json", new byte[1]);
        for (BundleLayer layer : BundleLayer.values()) {
            DrawFiles read = AuditBundle.read(write(more, layer));
            assertThat(read.names()).doesNotContain("notes.txt");
            assertThat(verify(read, Optional.empty()).failed()).isFalse();
        }
    }

    @Test
    void givesTheSameBytesEveryTime() {
        assertThat(AuditBundle.zip(LoggedExample.files(DrawHash.SHA_256), BundleLayer.PUBLIC))
                .isEqualTo(AuditBundle.zip(LoggedExample.files(DrawHash.SHA_256), BundleLayer.PUBLIC));
    }

    /** Without files.json the cryptography alone must notice; only the stated time of the entropy has no other witness. */
    @Test
    void noticesOneChangedByteInAWorkingFolderToo() throws IOException {
        DrawFiles whole = LoggedExample.files(DrawHash.SHA_256);
        for (String name : whole.names()) {
            byte[] original = whole.require(name);
            int end = name.equals("entropy.json") ? original.length - 24 : original.length;
            for (int at = 0; at < end; at += 1 + original.length / 20) {
                byte[] changed = original.clone();
                changed[at] ^= 1;

                assertThat(verify(whole.with(name, changed), Optional.empty()).failed())
                        .as(name + " byte " + at)
                        .isTrue();
            }
        }
    }

    @Test
    void skipsWhatHasNoEvidenceAndNamesIt() throws IOException {
        DrawFiles bare =
                Example.drawn(DrawHash.SHA_256).files().without("private.csv").without("blinds.csv");
        Verification verification = verify(bare.without("trace.ndjson"), Optional.empty());

        assertThat(verification.failed()).isFalse();
        assertThat(verification.skipped()).containsExactly("leaf", "log", "replay");
    }

    @Test
    void refusesAReceiptThatProvesSomethingElse() throws IOException {
        DrawFiles files = LoggedExample.files(DrawHash.SHA_256);
        FrozenDraw frozen = FrozenDraw.freeze(Example.setup(DrawHash.SHA_256));
        Receipt own = frozen.receipt(new ApplicantNumber("G2026-0003"));
        Receipt other = frozen.receipt(new ApplicantNumber("G2026-0004"));

        assertLeaf(files, with(own, other.index(), own.line(), own.blind(), own.proof()), "ROWS_DIFFER");
        assertLeaf(files, with(own, own.index(), other.line(), own.blind(), own.proof()), "ROWS_DIFFER");
        assertLeaf(files, with(own, own.index(), own.line() + ",x", own.blind(), own.proof()), "PROOF_MISMATCH");
        assertLeaf(files, with(own, own.index(), own.line(), other.blind(), own.proof()), "PROOF_MISMATCH");
        assertLeaf(files, with(own, own.index(), own.line(), own.blind(), other.proof()), "PROOF_MISMATCH");
        assertLeaf(
                files,
                with(own, own.index(), own.line(), own.blind(), own.proof().subList(0, 2)),
                "PROOF_TOO_SHORT");
        List<String> longer = new ArrayList<>(own.proof());
        longer.add("00".repeat(32));
        assertLeaf(files, with(own, own.index(), own.line(), own.blind(), longer), "PROOF_TOO_LONG");
        assertLeaf(files, with(own, 8, own.line(), own.blind(), own.proof()), "PROOF_INDEX");
        assertLeaf(files, TownExample.receipt().orElseThrow(), "PROOF_INDEX");
    }

    /** Each proof is put into the working folder, where no files.json would notice it before. */
    @Test
    void failsTheLogWithAProofThatIsCutLongerOrOfAnotherTree() {
        DrawFiles files = LoggedExample.files(DrawHash.SHA_256);
        String stranger = "\"" + "00".repeat(32) + "\"";
        assertLog(files, "log/inclusion.json", "[]", "PROOF_TOO_SHORT");
        assertLog(files, "log/inclusion.json", "[" + stranger + "]", "PROOF_MISMATCH");
        assertLog(files, "log/inclusion.json", "[" + stranger + "," + stranger + "]", "PROOF_TOO_LONG");
        assertLog(files, "log/consistency.json", "[]", "PROOF_TOO_SHORT");
        assertLog(files, "log/consistency.json", "[" + stranger + "]", "PROOF_MISMATCH");
        assertLog(files, "log/consistency.json", "[" + stranger + "," + stranger + "]", "PROOF_TOO_LONG");
    }

    private static void assertLog(DrawFiles files, String name, String proof, String code) {
        String text = new String(files.require(name), StandardCharsets.UTF_8);
        byte[] forged = text.replaceFirst("\"proof\":\\[[^\\]]*\\]", "\"proof\":" + proof)
                .getBytes(StandardCharsets.UTF_8);
        assertThat(detail(verify(files.with(name, forged), Optional.empty()), "log"))
                .startsWith(code + " at " + name + " field ");
    }

    private void assertLeaf(DrawFiles files, Receipt receipt, String code) throws IOException {
        assertThat(detail(verify(files, Optional.of(receipt)), "leaf")).startsWith(code + " at receipt.json");
    }

    private static Receipt with(Receipt receipt, long index, String line, String blind, List<String> proof) {
        return new Receipt(receipt.applicant(), index, line, blind, receipt.size(), proof);
    }

    private Verification verify(DrawFiles files, BundleLayer layer, Optional<Receipt> receipt) throws IOException {
        return verify(AuditBundle.read(write(files, layer)), receipt);
    }

    private static Verification verify(DrawFiles files, Optional<Receipt> receipt) {
        return AuditBundle.verify(files, receipt, DrawProgress.silent());
    }

    private Path write(DrawFiles files, BundleLayer layer) throws IOException {
        return Files.write(folder.resolve("bundle.zip"), AuditBundle.zip(files, layer));
    }

    private static Outcome outcome(Verification verification, String step) {
        return find(verification, step).outcome();
    }

    private static String detail(Verification verification, String step) {
        return find(verification, step).detail();
    }

    private static StepResult find(Verification verification, String step) {
        return verification.steps().stream()
                .filter(result -> result.name().equals(step))
                .findFirst()
                .orElseThrow();
    }
}
