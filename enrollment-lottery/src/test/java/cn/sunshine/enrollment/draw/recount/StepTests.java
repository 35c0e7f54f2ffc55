package cn.sunshine.enrollment.draw.recount;

import static cn.sunshine.enrollment.draw.recount.Draws.requireFail;
import static cn.sunshine.enrollment.draw.recount.Draws.requirePass;
import static org.assertj.core.api.Assertions.assertThat;

import cn.sunshine.enrollment.draw.ApplicantNumber;
import cn.sunshine.enrollment.draw.DrawFiles;
import cn.sunshine.enrollment.draw.DrawHash;
import cn.sunshine.enrollment.draw.Example;
import cn.sunshine.enrollment.draw.FrozenDraw;
import cn.sunshine.enrollment.draw.StepResult.Outcome;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Sections 8, 14 and 15: what each step finds. */
class StepTests {

    @Test
    void saysWhatItFound() {
        DrawFiles files = Draws.LOGGED.files();
        assertThat(Recounting.verify(files, Optional.empty()).steps())
                .extracting(step -> step.name() + ": " + step.detail())
                .containsExactly(
                        "leaf: all 8 private lines lead to rollRoot",
                        "hashes: rollHash, paramsHash and manifestHash recomputed; no signatures, a working folder without"
                                + " files.json",
                        "commitments: 3 secrets open their commitments: 公证员, 家长代表, 教育局",
                        "log: one manifest, logged before the entropy; compare the log's id: "
                                + "deb2ded39dc26fce0e6085b6fc34bf6b5941913bbfe2ea614113cff9e004c170",
                        "entropy: compare with what everybody knows: 03 09 14 21 26 33 + 07 from " + Example.SOURCE
                                + "; no form was fixed with it, so compare blanks and order too",
                        "seed: 3687bc4c9e855de3e843e980f3ae0ea84f2388dc9400ea98ec3651333eeff6d8",
                        "tickets: 7 tickets recomputed",
                        "order: ranks follow the tickets",
                        "cutoffs: 8 applicants have the school that the cut-offs give",
                        "replay: 6 files drawn again, byte for byte");
    }

    @Test
    void skipsWhatHasNoEvidence() {
        requireSkip(Draws.SIMPLE.files().without("private.csv").without("blinds.csv"), "leaf", "neither a receipt");
        requireSkip(Draws.SIMPLE.files(), "log", "without log/");
        requireSkip(Draws.SIMPLE.files().without("commitments.json"), "commitments", "without commitments.json");
        requireSkip(Draws.SIMPLE.files().without("reveals.json"), "commitments", "without reveals.json");
        requireSkip(Draws.SIMPLE.files().without("reveals.json"), "seed", "without reveals.json");
        requireSkip(Draws.SIMPLE.files().without("reveals.json"), "replay", "without reveals.json");
        requireSkip(Draws.SIMPLE.files().without("entropy.json"), "entropy", "without entropy.json");
        requireSkip(Draws.SIMPLE.files().without("seed.txt"), "seed", "without seed.txt");
        requireSkip(Draws.SIMPLE.files().without("seed.txt"), "tickets", "without seed.txt");
        requireSkip(Draws.SIMPLE.files().without("tickets.csv"), "order", "without tickets.csv");
        requireSkip(Draws.SIMPLE.files().without("cutoffs.csv"), "cutoffs", "without cutoffs.csv");
        requireSkip(Draws.SIMPLE.files().without("result.csv"), "replay", "without result.csv");
        requireSkip(Draws.MANY.files().without("prefs.csv"), "tickets", "without prefs.csv");
        requireSkip(Draws.MANY.files().without("tiers.csv"), "cutoffs", "without the sealed lists");
        requireSkip(Draws.MANY.files().without("prefs.csv"), "replay", "without the sealed lists");
        requireSkip(Draws.TRADE.files(), "cutoffs", "cut-offs do not decide in top trading cycles");
        requirePass("tickets", Draws.RESERVED.files().without("prefs.csv"));
    }

    private static void requireSkip(DrawFiles files, String step, String detail) {
        assertThat(Draws.step(step, files).outcome()).isEqualTo(Outcome.SKIP);
        assertThat(Draws.step(step, files).detail()).startsWith(detail);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            commitments | commitments.json | "name":"教育局"       | "name":"公证员"     | DUPLICATE_ID at commitments.json field officers[2].name
            commitments | commitments.json | "name":"教育局"       | "name":"教委"       | NAMES_DIFFER at reveals.json field officers
            commitments | commitments.json | "name":"教育局"       | "name":"教育局 "    | OUTER_BLANK at commitments.json field officers[2].name
            commitments | commitments.json | "commit":"d9          | "commit":"da        | COMMITMENT_MISMATCH at commitments.json field officers
            commitments | commitments.json | "officers"            | "officials"         | UNKNOWN_KEY at commitments.json field officials
            commitments | commitments.json | "commit"              | "commits"           | UNKNOWN_KEY at commitments.json field officers[0].commits
            commitments | reveals.json     | "secret":"fb          | "secret":"fc        | COMMITMENT_MISMATCH at reveals.json field officers[0].secret
            commitments | reveals.json     | "secret":"3f          | "secret":"3g        | INVALID_HEX at reveals.json field officers[2].secret
            entropy     | entropy.json     | "source":"中国        | "source":"国中      | SOURCE_DIFFERS at entropy.json field source
            entropy     | entropy.json     | "entropy":"03         | "entropy":" 03      | OUTER_BLANK at entropy.json field entropy
            entropy     | entropy.json     | "entropy"             | "dice"              | UNKNOWN_KEY at entropy.json field dice
            entropy     | entropy.json     | "}                    | ","time":"today"}   | INVALID_TIME at entropy.json field time
            seed        | entropy.json     | + 07                  | + 08                | HASH_MISMATCH at seed.txt
            seed        | seed.txt         | 3687                  | 3688                | HASH_MISMATCH at seed.txt
            seed        | seed.txt         | 3687                  | 368                 | INVALID_HEX at seed.txt line 1
            seed        | seed.txt         | ¶                     | ''                  | MISSING_LINE_END at seed.txt
            seed        | seed.txt         | ¶                     | ¶¶                  | INVALID_HEX at seed.txt line 1
            replay      | entropy.json     | + 07                  | + 08                | RESULT_DIFFERS at seed.txt line 1
            tickets     | tickets.csv      | T01                   | T02                 | RESULT_DIFFERS at tickets.csv line 8 field ticket
            tickets     | tickets.csv      | 4e68                  | 4e69                | RESULT_DIFFERS at tickets.csv line 3 field ticket
            tickets     | seed.txt         | 3687                  | 3688                | RESULT_DIFFERS at tickets.csv line 2 field ticket
            replay      | waitlist.csv     | ,3,G2026-0004         | ,3,G2026-0005       | RESULT_DIFFERS at waitlist.csv line 4: expected 350102001,3,G2026-0004, found 350102001,3,G2026-0005
            replay      | waitlist.csv     | ¶350102001,3,G2026-0004 | ''                | RESULT_DIFFERS at waitlist.csv line 4: expected 350102001,3,G2026-0004, found
            replay      | trace.ndjson     | "rank":2              | "rank":3            | RESULT_DIFFERS at trace.ndjson line 1: expected the line drawn again, found another
            """)
    void noticesWhatDoesNotFollow(String step, String file, String from, String to, String detail) {
        requireFail(step, Draws.SIMPLE.edited(file, from, to), detail);
    }

    @Test
    void officersAreSomebodyAndSecretsAreTheirOwn() {
        requireFail(
                "commitments",
                Draws.SIMPLE.replaced("commitments.json", "{\"officers\":[]}"),
                "INVALID_VALUE at commitments.json field officers");
        String reveals = Draws.SIMPLE.text("reveals.json");
        String first = Example.REVEALS.get(0).secret();
        String second = Example.REVEALS.get(1).secret();
        requireFail(
                "commitments",
                Draws.SIMPLE.replaced("reveals.json", reveals.replace(second, first)),
                "SECRET_REUSED at reveals.json field officers[1].secret");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            [{"name":"a","sha256":"H"},{"name":"b","sha256":"H"}] | ''
            [{"name":"a","sha256":"H"},{"name":"a","sha256":"H"}] | DUPLICATE_ID at entropy.json field evidence[1].name
            [{"name":"b","sha256":"H"},{"name":"a","sha256":"H"}] | UNSORTED_ROWS at entropy.json field evidence[1].name
            [{"name":"b","sha256":"0"}]                           | INVALID_HEX at entropy.json field evidence[0].sha256
            [{"name":"","sha256":"H"}]                            | INVALID_TEXT at entropy.json field evidence[0].name
            [{"film":"b","sha256":"H"}]                           | UNKNOWN_KEY at entropy.json field evidence[0].film
            []                                                    | INVALID_VALUE at entropy.json field evidence
            """)
    void readsWhatIsEvidenceOfTheNumbers(String evidence, String detail) {
        String list = evidence.replace("H", "00".repeat(32));
        DrawFiles files = Draws.SIMPLE.edited("entropy.json", ",\"source\"", ",\"evidence\":" + list + ",\"source\"");
        if (detail.isEmpty()) {
            requirePass("entropy", files);
        } else {
            requireFail("entropy", files, detail);
        }
    }

    @Test
    void aReceiptIsCheckedBesideThePrivateRoll() {
        FrozenDraw frozen = FrozenDraw.freeze(Example.setup(DrawHash.SHA_256));
        byte[] receipt = frozen.receipt(new ApplicantNumber("G2026-0003")).bytes();
        DrawFiles spoiled = Draws.SIMPLE.edited("blinds.csv", "4eef", "4eee");

        assertThat(leaf(Draws.SIMPLE.files(), receipt)).isEqualTo("the line of G2026-0003 is leaf 2 of 8");
        assertThat(leaf(spoiled, receipt)).startsWith("HASH_MISMATCH at manifest.json field rollRoot");
        assertThat(leaf(spoiled.without("private.csv").without("blinds.csv"), receipt))
                .isEqualTo("the line of G2026-0003 is leaf 2 of 8");
    }

    private static String leaf(DrawFiles files, byte[] receipt) {
        return Recounting.verify(files, Optional.of(receipt)).steps().get(0).detail();
    }
}
