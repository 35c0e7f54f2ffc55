package cn.sunshine.enrollment.draw;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import cn.sunshine.enrollment.draw.StepResult.Outcome;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Complete bundles, spoiled in every file: both implementations notice, and say so in the same step. */
class TamperedBundleTests {

    private static final Set<String> ALWAYS_THERE = Set.of("manifest.json", "roll.csv", "params.json");

    @TempDir
    private Path folder;

    @ParameterizedTest
    @EnumSource
    void bothVerifyACompleteBundle(BundleLayer layer) throws IOException {
        assertThat(outcomes(logged(layer))).doesNotContainValue(Outcome.FAIL);
        assertThat(outcomes(manySchools(layer))).doesNotContainValue(Outcome.FAIL);
    }

    @ParameterizedTest
    @EnumSource
    void bothNoticeOneChangedByteInAnyFile(BundleLayer layer) throws IOException {
        for (DrawFiles whole : List.of(logged(layer), manySchools(layer))) {
            for (String name : whole.names()) {
                byte[] original = whole.require(name);
                for (int at : new int[] {0, original.length / 2, original.length - 1}) {
                    assertThat(outcomes(whole.with(name, changed(original, at))))
                            .as(name + " byte " + at)
                            .containsValue(Outcome.FAIL);
                }
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void bothNoticeAMissingFileAndAnExtraOne(BundleLayer layer) throws IOException {
        for (DrawFiles whole : List.of(logged(layer), manySchools(layer))) {
            for (String name : whole.names()) {
                if (ALWAYS_THERE.contains(name)) {
                    requireRefused(whole.without(name), name);
                } else if (!name.equals("files.json")) {
                    assertThat(outcomes(whole.without(name))).as(name).containsEntry("hashes", Outcome.FAIL);
                }
            }
            for (String name : List.of("extra.txt", "signatures/second.json", "verifier/verify.exe", "salts2.json")) {
                assertThat(outcomes(whole.with(name, new byte[] {'x'})))
                        .as(name)
                        .containsEntry("hashes", Outcome.FAIL);
            }
        }
    }

    /** Without files.json the cryptography alone must notice; only the stated time of the entropy has no other witness. */
    @Test
    void bothNoticeOneChangedByteInAWorkingFolder() throws IOException {
        for (DrawFiles whole : List.of(logged(BundleLayer.SEALED), manySchools(BundleLayer.SEALED))) {
            DrawFiles working =
                    whole.without("files.json").without("vectors.json").without("README.zh.md");
            for (String name : working.names()) {
                byte[] original = working.require(name);
                int end = name.equals("entropy.json") && whole.has("log/sth.json")
                        ? original.length - 24
                        : original.length;
                for (int at = 0; at < end; at += 1 + original.length / 20) {
                    assertThat(outcomes(working.with(name, changed(original, at))))
                            .as(name + " byte " + at)
                            .containsValue(Outcome.FAIL);
                }
            }
        }
    }

    /** A cut-off for a block that the draw does not have, or none for one that it has. */
    @Test
    void bothCountTheBlocksOfTheCutOffs() throws IOException {
        DrawFiles reserved = RandomDraws.drawn(
                        DrawHash.SHA_256, RandomDraws.reserved(ReservedBlock.Vacancy.HARD, false), false, 7)
                .files();
        String cutOffs = new String(reserved.require("cutoffs.csv"), StandardCharsets.UTF_8);
        for (String spoiled : List.of(cutOffs + "S4,*,OPEN,,\n", cutOffs.replaceFirst("S1,\\+.*\n", ""))) {
            assertThat(outcomes(reserved.with("cutoffs.csv", utf8(spoiled)))).containsEntry("cutoffs", Outcome.FAIL);
        }
        assertThat(outcomes(reserved)).doesNotContainValue(Outcome.FAIL);
    }

    @Test
    void bothSkipWhatHasNoEvidence() throws IOException {
        DrawFiles working = manySchools(BundleLayer.SEALED).without("files.json");
        for (String name : working.names()) {
            if (!ALWAYS_THERE.contains(name)) {
                outcomes(working.without(name));
            }
        }
        assertThat(outcomes(working.without("trace.ndjson"))).containsEntry("replay", Outcome.SKIP);
        assertThat(outcomes(working.without("prefs.csv").without("tiers.csv").without("salts.json")))
                .containsEntry("cutoffs", Outcome.SKIP)
                .containsEntry("tickets", Outcome.SKIP);
    }

    @Test
    void bothRefuseAProofThatIsCutExtendedOrForeign() throws IOException {
        DrawFiles files = logged(BundleLayer.PUBLIC);
        FrozenDraw frozen = FrozenDraw.freeze(Example.setup(DrawHash.SHA_256));
        Receipt own = frozen.receipt(new ApplicantNumber("G2026-0003"));
        Receipt other = frozen.receipt(new ApplicantNumber("G2026-0004"));

        requireLeaf(files, own, Outcome.PASS, "the line of G2026-0003 is leaf 2 of 8");
        requireLeaf(files, proven(own, own.proof().subList(0, 2)), Outcome.FAIL, "PROOF_TOO_SHORT at receipt.json");
        requireLeaf(files, proven(own, List.of()), Outcome.FAIL, "PROOF_TOO_SHORT at receipt.json");
        List<String> longer = new ArrayList<>(own.proof());
        longer.add("00".repeat(32));
        requireLeaf(files, proven(own, longer), Outcome.FAIL, "PROOF_TOO_LONG at receipt.json");
        requireLeaf(files, proven(own, other.proof()), Outcome.FAIL, "PROOF_MISMATCH at receipt.json");
        requireLeaf(files, with(own, 3, own.line(), own.blind()), Outcome.FAIL, "ROWS_DIFFER at receipt.json");
        requireLeaf(files, with(own, 2, other.line(), own.blind()), Outcome.FAIL, "ROWS_DIFFER at receipt.json");
        requireLeaf(files, with(own, 2, own.line() + ",x", own.blind()), Outcome.FAIL, "PROOF_MISMATCH at receipt");
        requireLeaf(files, with(own, 2, own.line(), other.blind()), Outcome.FAIL, "PROOF_MISMATCH at receipt.json");
        requireLeaf(files, with(own, 8, own.line(), own.blind()), Outcome.FAIL, "PROOF_INDEX at receipt.json");
        Receipt larger = new Receipt(own.applicant(), 2, own.line(), own.blind(), 9, own.proof());
        requireLeaf(files, larger, Outcome.FAIL, "PROOF_INDEX at receipt.json");
    }

    private static Receipt proven(Receipt receipt, List<String> proof) {
        return new Receipt(
                receipt.applicant(), receipt.index(), receipt.line(), receipt.blind(), receipt.size(), proof);
    }

    private static Receipt with(Receipt receipt, long index, String line, String blind) {
        return new Receipt(receipt.applicant(), index, line, blind, receipt.size(), receipt.proof());
    }

    private static void requireLeaf(DrawFiles files, Receipt receipt, Outcome outcome, String detail) {
        Verification first = AuditBundle.verify(files, Optional.of(receipt), DrawProgress.silent());
        Verification second = Recount.verify(files, Optional.of(receipt.bytes()));

        for (Verification verification : List.of(first, second)) {
            StepResult leaf = verification.steps().get(0);
            assertThat(leaf.outcome()).as(leaf.toString()).isEqualTo(outcome);
            assertThat(leaf.detail()).startsWith(detail);
        }
    }

    private static void requireRefused(DrawFiles files, String missing) {
        assertThatExceptionOfType(DrawRefusedException.class)
                .isThrownBy(() -> AuditBundle.verify(files, Optional.empty(), DrawProgress.silent()))
                .withMessageStartingWith("MISSING_FILE at " + missing);
        assertThatExceptionOfType(DrawRefusedException.class)
                .isThrownBy(() -> Recount.verify(files, Optional.empty()))
                .withMessageStartingWith("MISSING_FILE at " + missing);
    }

    /**
     * The outcome of each step, on which both implementations agree; where a file is not even canonical, or a unit has no
     * ticket, they may differ in how far the later steps get.
     */
    private static Map<String, Outcome> outcomes(DrawFiles files) {
        Verification first = AuditBundle.verify(files, Optional.empty(), DrawProgress.silent());
        Verification second = Recount.verify(files, Optional.empty());
        Map<String, Outcome> outcomes = outcomes(second);

        assertThat(second.failed()).as(first + "\n" + second).isEqualTo(first.failed());
        if (outcomes.get("tickets") == Outcome.PASS && outcomes.get("hashes") == Outcome.PASS) {
            assertThat(outcomes).as(first + "\n" + second).isEqualTo(outcomes(first));
        }
        assertThat(outcomes.get("hashes"))
                .as(first + "\n" + second)
                .isEqualTo(outcomes(first).get("hashes"));
        return outcomes;
    }

    private static Map<String, Outcome> outcomes(Verification verification) {
        return verification.steps().stream().collect(Collectors.toMap(StepResult::name, StepResult::outcome));
    }

    private static byte[] changed(byte[] original, int at) {
        byte[] changed = original.clone();
        changed[at] ^= 1;
        return changed;
    }

    /** The worked example with everything that can lie beside it. */
    private DrawFiles logged(BundleLayer layer) throws IOException {
        DrawFiles files = LoggedExample.files(DrawHash.SHA_256);
        String manifest = Example.committed(DrawHash.SHA_256).manifestHash();
        return read(
                files.with(
                                "signatures/notary.json",
                                LoggedExample.signature("公证员", HexFormat.of().parseHex(manifest)))
                        .with("vectors.json", utf8("{}"))
                        .with("README.zh.md", utf8("读我\n")),
                layer);
    }

    /** A draw over several schools with sealed lists and tiers, an order for each school, and named programs. */
    private DrawFiles manySchools(BundleLayer layer) throws IOException {
        DrawRules rules = RandomDraws.rules(DrawMechanism.AR, TieBreaking.MULTIPLE, BundleRule.OVERFLOW, true)
                .withCode(Map.of("verify.html", "ab".repeat(32), "draw.jar", "cd".repeat(32)));
        return read(RandomDraws.drawn(DrawHash.SM3, rules, true, 12).files(), layer);
    }

    private DrawFiles read(DrawFiles files, BundleLayer layer) throws IOException {
        Path zip = Files.write(folder.resolve("bundle.zip"), AuditBundle.zip(files, layer));
        return Recount.read(zip);
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
