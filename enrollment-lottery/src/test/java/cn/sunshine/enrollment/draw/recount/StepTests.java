package cn.sunshine.enrollment.draw.recount;

import static cn.sunshine.enrollment.draw.recount.Draws.requireFail;
import static cn.sunshine.enrollment.draw.recount.Draws.requirePass;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import cn.sunshine.enrollment.draw.ApplicantNumber;
import cn.sunshine.enrollment.draw.AuditBundle;
import cn.sunshine.enrollment.draw.DrawFiles;
import cn.sunshine.enrollment.draw.DrawHash;
import cn.sunshine.enrollment.draw.DrawProgress;
import cn.sunshine.enrollment.draw.DrawRules;
import cn.sunshine.enrollment.draw.Example;
import cn.sunshine.enrollment.draw.FrozenDraw;
import cn.sunshine.enrollment.draw.LoggedExample;
import cn.sunshine.enrollment.draw.RandomDraws;
import cn.sunshine.enrollment.draw.StepResult.Outcome;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Sections 8, 10, 12, 13 and 15: what each step finds. */
class StepTests {

    @Test
    void saysWhatItFound() {
        DrawFiles files = Draws.LOGGED.files();
        assertThat(Recounting.verify(files, Optional.empty()).steps())
                .extracting(step -> step.name() + ": " + step.detail())
                .containsExactly(
                        "leaf: all 8 private lines lead to rollRoot",
                        "hashes: rollHash, paramsHash and manifestHash recomputed; 0 signatures, a working folder without"
                                + " files.json",
                        "commitments: 3 secrets open their commitments: 公证员, 家长代表, 教育局",
                        "log: one manifest, logged before the entropy; compare the log's id: "
                                + "deb2ded39dc26fce0e6085b6fc34bf6b5941913bbfe2ea614113cff9e004c170",
                        "entropy: compare with what everybody knows: 03 09 14 21 26 33 + 07 from " + Example.SOURCE,
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
    void countsTickets() {
        String tickets = Draws.SIMPLE.text("tickets.csv");
        requireFail(
                "tickets",
                Draws.SIMPLE.replaced("tickets.csv", tickets.replaceAll("T01.*\n", "")),
                "RESULT_DIFFERS at tickets.csv: expected 7 tickets, found 6");
        requireFail(
                "tickets",
                Draws.SIMPLE.replaced("tickets.csv", tickets + "T02,350102001/main," + "ff".repeat(32) + ",8\n"),
                "RESULT_DIFFERS at tickets.csv: expected 7 tickets, found 8");
    }

    @Test
    void ranksFollowTheTicketsAndNothingElse() {
        requireFail(
                "order",
                Draws.SIMPLE.edited("tickets.csv", ",3\n", ",4\n"),
                "RESULT_DIFFERS at tickets.csv line 3 field rank: expected rank 3, found 4");
        requirePass("order", Draws.SIMPLE.edited("tickets.csv", "G2026-0001,", "G2026-0000,"));
        String equal = "unit,ctx,ticket,rank\nA,m," + "00".repeat(32) + ",1\nB,m," + "00".repeat(32) + ",2\n";
        requirePass("order", Draws.SIMPLE.replaced("tickets.csv", equal));
        requireFail("order", Draws.SIMPLE.replaced("tickets.csv", equal.replace(",2", ",1")), "RESULT_DIFFERS");
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

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            SIMPLE   | tickets.csv  | unit,ctx            | ctx,unit             | WRONG_HEADER at tickets.csv line 1
            SIMPLE   | tickets.csv  | T01                 | T 01                 | INVALID_ID at tickets.csv line 8 field unit
            SIMPLE   | tickets.csv  | 350102001/main      | 350102001+main       | INVALID_ID at tickets.csv line 2 field ctx
            SIMPLE   | tickets.csv  | 239a                | 239A                 | INVALID_HEX at tickets.csv line 2 field ticket
            SIMPLE   | tickets.csv  | ,2¶                 | ,0¶                  | INVALID_NUMBER at tickets.csv line 2 field rank
            SIMPLE   | tickets.csv  | G2026-0002,         | G2026-0001,          | DUPLICATE_ID at tickets.csv line 3
            MANY     | tickets.csv  | G102,S2             | G102,S0              | UNSORTED_ROWS at tickets.csv line 3
            MANY     | tickets.csv  | G102,S2             | G102,                | INVALID_ID at tickets.csv line 3
            SIMPLE   | result.csv   | school              | place                | WRONG_HEADER at result.csv line 1
            SIMPLE   | result.csv   | G2026-0002          | G2026-0001           | DUPLICATE_ID at result.csv line 3
            SIMPLE   | cutoffs.csv  | block               | blocks               | WRONG_HEADER at cutoffs.csv line 1
            SIMPLE   | cutoffs.csv  | ,7bbd               | ,7bbD                | INVALID_HEX at cutoffs.csv line 2 field ticket
            SIMPLE   | cutoffs.csv  | *,,,                | *,1,,                | INVALID_VALUE at cutoffs.csv line 2 field round
            SIMPLE   | cutoffs.csv  | *,,,                | *,,A,                | INVALID_VALUE at cutoffs.csv line 2 field tier
            RESERVED | cutoffs.csv  | OPEN,,              | OPEN,其他,           | INVALID_VALUE at cutoffs.csv line 3
            RESERVED | cutoffs.csv  | OPEN,,              | CLOSED,,x            | INVALID_VALUE at cutoffs.csv line 3
            RESERVED | cutoffs.csv  | ,其他,              | ,无,                 | UNKNOWN_TIER at cutoffs.csv line 2 field tier
            RESERVED | cutoffs.csv  | S1,军属             | S1,*                 | UNSORTED_ROWS at cutoffs.csv line 4
            SIMPLE   | waitlist.csv | rank                | place                | WRONG_HEADER at waitlist.csv line 1
            SIMPLE   | waitlist.csv | ,2,                 | ,1,                  | INVALID_NUMBER at waitlist.csv line 3 field rank
            SIMPLE   | waitlist.csv | ,2,                 | ,3,                  | INVALID_NUMBER at waitlist.csv line 3 field rank
            SIMPLE   | waitlist.csv | ¶350102001,2        | ¶350102000,1         | UNSORTED_ROWS at waitlist.csv line 3 field school
            SIMPLE   | waitlist.csv | ¶350102001,2        | ¶350102002,2         | INVALID_NUMBER at waitlist.csv line 3 field rank
            SIMPLE   | waitlist.csv | G2026-0003          | G2026+0003           | INVALID_ID at waitlist.csv line 3 field applicant
            SIMPLE   | waitlist.csv | ¶350102001,2        | ¶350102 01,2         | INVALID_ID at waitlist.csv line 3 field school
            """)
    void refusesResultFilesThatAreNotCanonical(Draws draw, String file, String from, String to, String detail) {
        DrawFiles edited = draw.edited(file, from, to);
        requireFail("hashes", edited, detail);
        requireFail("hashes", edited.without("prefs.csv"), detail);
        assertThat(AuditBundle.verify(edited, Optional.empty(), DrawProgress.silent())
                        .steps()
                        .get(1)
                        .detail())
                .as("the first implementation")
                .startsWith(detail.substring(0, detail.indexOf(' ')) + " at " + file + " line");
    }

    @Test
    void roundsAreNumbersFromOne() {
        String cutOffs = Draws.MANY.text("cutoffs.csv");
        assertThat(cutOffs).containsPattern("S\\d,\\*,1,");
        requireFail("hashes", Draws.MANY.replaced("cutoffs.csv", cutOffs.replace("*,1,", "*,0,")), "INVALID_NUMBER");
        requireFail("hashes", Draws.MANY.replaced("cutoffs.csv", cutOffs.replace("*,1,", "*,,")), "INVALID_NUMBER");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            SIMPLE   | result.csv  | G2026-0005,         | G2026-0005,350102001 | RESULT_DIFFERS at result.csv line 6 field school: expected no school, found 350102001
            SIMPLE   | result.csv  | G2026-0006,350102001 | G2026-0006,         | RESULT_DIFFERS at result.csv line 7 field school: expected 350102001, found no school
            SIMPLE   | result.csv  | G2026-0004,         | G2026-0004,350102001 | RESULT_DIFFERS at result.csv line 5 field school: expected no school, found 350102001
            SIMPLE   | result.csv  | G2026-0008          | G2026-0009           | ROWS_DIFFER at result.csv line 9 field applicant
            SIMPLE   | cutoffs.csv | 350102001           | 350102002            | RESULT_DIFFERS at cutoffs.csv: expected the blocks [350102001,*], found [350102002,*]
            SIMPLE   | cutoffs.csv | 7bbdb716            | 7bbdb715             | RESULT_DIFFERS at result.csv line 7 field school
            SIMPLE   | tickets.csv | G2026-0006          | G2026-00055          | RESULT_DIFFERS at tickets.csv: expected a ticket of G2026-0006 in 350102001/main, found none
            RESERVED | cutoffs.csv | S3,*                | S4,*                 | RESULT_DIFFERS at cutoffs.csv: expected the blocks
            RESERVED | result.csv  | G100,S2             | G100,S1              | RESULT_DIFFERS at result.csv line 2 field school: expected S2, found S1
            SERIAL   | result.csv  | G104,S3             | G104,                | RESULT_DIFFERS at result.csv line 7 field school: expected no school, found S3
            """)
    void aSchoolIsTheFirstWhoseCutOffAdmits(Draws draw, String file, String from, String to, String detail) {
        requireFail("cutoffs", draw.edited(file, from, to), detail);
    }

    @Test
    void aBundleThatWasPassedOverIsNowhereOrWithinItsCutOff() {
        String result = Draws.SERIAL.text("result.csv");
        requirePass("cutoffs", Draws.SERIAL.files());
        DrawFiles nowhere = Draws.SERIAL.replaced("result.csv", result.replaceAll("(G10[45]),S3", "$1,"));
        requirePass("cutoffs", nowhere);
        DrawFiles beyond = Draws.SERIAL.replaced("result.csv", result.replaceAll("(G10[01]),", "$1,S2"));
        requireFail(
                "cutoffs", beyond, "RESULT_DIFFERS at result.csv line 2 field school: expected no school, found S2");
        DrawFiles unlisted = Draws.SERIAL.replaced("result.csv", result.replaceAll("(G10[45]),S3", "$1,S1"));
        requireFail("cutoffs", unlisted, "RESULT_DIFFERS at result.csv line 6 field school: expected S3, found S1");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            "Ed25519" | "RSA"      | INVALID_VALUE at signatures/notary.json field algorithm
            "signer"  | "signed"   | UNKNOWN_KEY at signatures/notary.json field signed
            公证员    | 公证处     | INVALID_SIGNATURE at signatures/notary.json field signature
            公证员    | ' 公证员'  | OUTER_BLANK at signatures/notary.json field signer
            302a3005  | 302a3006   | INVALID_SIGNATURE at signatures/notary.json field signature
            {"        | {"":1,"    | INVALID_JSON at signatures/notary.json
            """)
    void aSignatureIsOfTheManifest(String from, String to, String detail) {
        String manifest = Example.committed(DrawHash.SHA_256).manifestHash();
        String signature =
                new String(LoggedExample.signature("公证员", HexFormat.of().parseHex(manifest)), StandardCharsets.UTF_8);
        DrawFiles files = Draws.SIMPLE.files().with("signatures/notary.tsr", new byte[] {1});

        requirePass("hashes", files.with("signatures/notary.json", Text.utf8(signature)));
        assertThat(signature).contains(from);
        requireFail("hashes", files.with("signatures/notary.json", Text.utf8(signature.replace(from, to))), detail);
    }

    @Test
    void aKeyThatIsNoPointIsNoKey() {
        byte[] key = HexFormat.of().parseHex("302a300506032b6570032100" + "ff".repeat(32));
        assertThatExceptionOfType(ContradictionException.class)
                .isThrownBy(() -> Ed25519.requireSigned(new byte[0], new byte[64], key, Where.in("sig")))
                .withMessageStartingWith("INVALID_SIGNATURE at sig");
    }

    @Test
    void programsAreThoseOfTheRules() {
        String sums = "cd".repeat(32) + "  draw.jar\n" + "ab".repeat(32) + "  verify.html\n";
        DrawFiles files = Draws.MANY.files().with("code/SHA256SUMS", Text.utf8(sums));
        requirePass("hashes", files);
        requirePass("hashes", listed(files, "sealed"));
        requireFail("hashes", Draws.MANY.replaced("code/SHA256SUMS", sums + "\n"), "RESULT_DIFFERS at code/SHA256SUMS");
        requireFail("hashes", Draws.SIMPLE.replaced("code/SHA256SUMS", sums), "RESULT_DIFFERS at code/SHA256SUMS");
        requireFail("hashes", listed(Draws.MANY.files(), "sealed"), "MISSING_FILE at code/SHA256SUMS");
    }

    @Test
    void aListedBundleHoldsWhatIsListedAndBelongsThere() {
        DrawFiles sealed = Draws.SIMPLE.files();
        DrawFiles open = sealed.without("private.csv").without("blinds.csv");
        requirePass("hashes", listed(sealed, "sealed"));
        requirePass("hashes", listed(open, "public"));
        requireFail("hashes", listed(sealed, "public"), "UNKNOWN_FILE at blinds.csv");
        requireFail("hashes", listed(open, "secret"), "INVALID_VALUE at files.json field layer");
        requireFail(
                "hashes",
                listed(open, "public").without("vectors.json").with("vectors.json", new byte[1]),
                "UNKNOWN_FILE at vectors.json");
        requireFail("hashes", listed(open.with("other.txt", new byte[1]), "public"), "UNKNOWN_FILE at other.txt");
        requireFail("hashes", listed(open, "public").without("trace.ndjson"), "MISSING_FILE at trace.ndjson");
        requireFail("hashes", listed(open, "public").with("trace.ndjson", new byte[1]), "CHANGED_FILE at trace.ndjson");
        requireFail(
                "hashes",
                open.with("files.json", Text.utf8("{\"files\":{}}")),
                "MISSING_KEY at files.json field layer");
        for (String name : List.of("prefs.csv", "trace.ndjson")) {
            DrawFiles one = Draws.RESERVED.files();
            for (String other : List.of("private.csv", "blinds.csv", "salts.json", "prefs.csv", "trace.ndjson")) {
                one = other.equals(name) || other.equals("salts.json") && name.equals("prefs.csv")
                        ? one
                        : one.without(other);
            }
            requireFail("hashes", listed(one, "public"), "UNKNOWN_FILE at " + name);
        }
        DrawFiles multiple = Draws.MANY.files();
        for (String other :
                List.of("private.csv", "blinds.csv", "salts.json", "prefs.csv", "tiers.csv", "trace.ndjson")) {
            multiple = multiple.without(other);
        }
        String sums = "cd".repeat(32) + "  draw.jar\n" + "ab".repeat(32) + "  verify.html\n";
        multiple = multiple.with("code/SHA256SUMS", Text.utf8(sums));
        requireFail("hashes", listed(multiple, "public"), "UNKNOWN_FILE at tickets.csv");
        requirePass("hashes", listed(multiple.without("tickets.csv"), "public"));
    }

    @Test
    void aDrawForOneSchoolWithTiersByChoiceHidesItsTrace() {
        DrawRules rules = DrawRules.single().withTiers(RandomDraws.TIERS);
        DrawFiles files = RandomDraws.drawn(DrawHash.SHA_256, rules, true, 4).files();
        DrawFiles open = files.without("private.csv")
                .without("blinds.csv")
                .without("salts.json")
                .without("tiers.csv");

        requirePass("replay", listed(files, "sealed"));
        requireFail("hashes", listed(open, "public"), "UNKNOWN_FILE at trace.ndjson");
        requirePass("hashes", listed(open.without("trace.ndjson"), "public"));
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

    private static DrawFiles listed(DrawFiles files, String layer) {
        StringBuilder list = new StringBuilder("{\"files\":{");
        String comma = "";
        for (String name : files.names()) {
            list.append(comma).append('"').append(name).append("\":\"");
            list.append(Text.hex(Hash.SHA_256.of(files.require(name)))).append('"');
            comma = ",";
        }
        return files.with("files.json", Text.utf8(list + "},\"layer\":\"" + layer + "\"}"));
    }

    @Test
    void knowsTheFilesOfABundle() {
        assertThat(List.of("signatures/a.json", "signatures/B_9.-.tsr", "signatures/x.pdf", "verifier/verify.html"))
                .allMatch(FileList::isKnown);
        assertThat(List.of("signatures/.txt", "signatures/a/b.json", "signatures/a.html", "log/", "notes.txt"))
                .noneMatch(FileList::isKnown);
    }
}
