package cn.sunshine.enrollment.draw.cli;

import static org.assertj.core.api.Assertions.assertThat;

import cn.sunshine.enrollment.draw.ApplicantNumber;
import cn.sunshine.enrollment.draw.DrawFiles;
import cn.sunshine.enrollment.draw.DrawHash;
import cn.sunshine.enrollment.draw.DrawId;
import cn.sunshine.enrollment.draw.Example;
import cn.sunshine.enrollment.draw.FrozenDraw;
import cn.sunshine.enrollment.draw.Reveal;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

class MainTests {

    private static final Set<String> OUTPUTS =
            Set.of("seed.txt", "tickets.csv", "result.csv", "cutoffs.csv", "waitlist.csv", "trace.ndjson");

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @TempDir
    private Path folder;

    @Test
    void makesASecretThatOpensItsCommitment() {
        assertThat(run("commit", "--draw", "D-1", "--name", "公证员", "--hash", "SM3"))
                .isZero();

        JsonNode made = new ObjectMapper().readTree(out.toString());
        Reveal reveal = new Reveal("公证员", made.get("secret").stringValue());
        assertThat(reveal.commitment(DrawHash.SM3, new DrawId("D-1")).hex())
                .isEqualTo(made.get("commit").stringValue());
    }

    /** On the other stream: what is printed stays one line that a program reads. */
    @Test
    void tellsTheHolderToSealADuplicateForTheFirstHolder() {
        assertThat(run("commit", "--draw", "D-1", "--name", "家长代表")).isZero();

        assertThat(out.toString().lines()).hasSize(1);
        assertThat(err.toString())
                .contains("现在就保存或打印两份，分别密封：一份自己保管，一份交第一位持有人作为密封副本")
                .contains("seal both: keep one, and hand the other to the first holder as the sealed duplicate");
    }

    @Test
    void refusesAnUnknownHashAndABadDrawId() {
        assertThat(run("commit", "--draw", "D-1", "--name", "x", "--hash", "MD5"))
                .isEqualTo(2);
        assertThat(run("commit", "--draw", "D 1", "--name", "x")).isEqualTo(2);
        assertThat(err.toString()).contains("INVALID_ID at drawId");
    }

    @Test
    void drawsInAFolderAndVerifiesIt() throws IOException {
        DrawFiles expected = Example.drawn(DrawHash.SHA_256).files();
        writeInputs(expected);

        assertThat(run("draw", folder.toString())).isZero();
        for (String name : OUTPUTS) {
            assertThat(folder.resolve(name)).hasBinaryContent(expected.require(name));
        }
        assertThat(run("verify", folder.toString())).isZero();
        assertThat(out.toString())
                .contains("PASS replay", "SKIP log", "VERIFIED")
                .contains("not checked 未核验: log");
    }

    @Test
    void verifiesAFamilysReceipt() throws IOException {
        writeInputs(Example.drawn(DrawHash.SHA_256).files());
        Path receipt = folder.resolve("receipt.json");
        Files.write(
                receipt,
                FrozenDraw.freeze(Example.setup(DrawHash.SHA_256))
                        .receipt(new ApplicantNumber("G2026-0005"))
                        .bytes());

        assertThat(run("verify", folder.toString(), "--receipt", receipt.toString()))
                .isZero();
        assertThat(out.toString()).contains("PASS leaf 名单凭证: the line of G2026-0005 is leaf 4 of 8");
    }

    @Test
    void failsWithOneIfAResultWasChanged() throws IOException {
        writeInputs(Example.drawn(DrawHash.SHA_256).files());
        run("draw", folder.toString());
        Path result = folder.resolve("result.csv");
        Files.writeString(result, Files.readString(result).replace("G2026-0005,\n", "G2026-0005,350102001\n"));

        assertThat(run("verify", folder.toString())).isEqualTo(1);
        assertThat(out.toString())
                .contains("FAIL cutoffs", "RESULT_DIFFERS at result.csv line 6 field school", "NOT VERIFIED");
    }

    @Test
    void verifiesByTheSecondImplementationWithTheSameWords() throws IOException {
        DrawFiles files = Example.drawn(DrawHash.SM3).files();
        writeInputs(files);
        run("draw", folder.toString());
        out.getBuffer().setLength(0);
        assertThat(run("verify", folder.toString())).isZero();
        String first = out.toString();
        out.getBuffer().setLength(0);

        assertThat(run("verify", "--independent", folder.toString())).isZero();
        assertThat(out).hasToString(first);

        Path result = folder.resolve("result.csv");
        Files.writeString(result, Files.readString(result).replace(",\n", ",350102001\n"));
        assertThat(run("verify", "--independent", folder.toString())).isEqualTo(1);
        assertThat(out.toString()).contains("FAIL cutoffs 录取线: RESULT_DIFFERS at result.csv line", "NOT VERIFIED");
        assertThat(run("verify", "--independent", folder.resolve("nowhere").toString()))
                .isEqualTo(2);
        assertThat(err.toString()).contains("refused: MISSING_FILE at nowhere");
        Files.delete(folder.resolve("roll.csv"));
        assertThat(run("verify", "--independent", folder.toString())).isEqualTo(2);
        assertThat(err.toString()).contains("refused: MISSING_FILE at roll.csv");
    }

    @Test
    void bothRefuseWithTwoAReceiptThatIsNone() throws IOException {
        writeInputs(Example.drawn(DrawHash.SHA_256).files());
        Path receipt = folder.resolve("receipt.json");
        byte[] bytes = FrozenDraw.freeze(Example.setup(DrawHash.SHA_256))
                .receipt(new ApplicantNumber("G2026-0005"))
                .bytes();
        Files.write(receipt, bytes);
        assertThat(run("verify", "--independent", folder.toString(), "--receipt", receipt.toString()))
                .isZero();
        assertThat(out.toString()).contains("PASS leaf 名单凭证: the line of G2026-0005 is leaf 4 of 8");

        Files.writeString(receipt, "{}");
        assertThat(run("verify", "--independent", folder.toString(), "--receipt", receipt.toString()))
                .isEqualTo(2);
        assertThat(run("verify", folder.toString(), "--receipt", receipt.toString()))
                .isEqualTo(2);
        assertThat(err.toString().lines())
                .hasSize(2)
                .allMatch(line -> line.startsWith("refused: MISSING_KEY at receipt.json"));
    }

    @Test
    void refusesWithTwoAndNamesLineAndField() throws IOException {
        writeInputs(Example.drawn(DrawHash.SHA_256).files());
        Path roll = folder.resolve("roll.csv");
        Files.writeString(roll, Files.readString(roll).replace("G2026-0002,,A", "G2026-0002, ,A"));

        assertThat(run("draw", folder.toString())).isEqualTo(2);
        assertThat(err.toString()).startsWith("refused: OUTER_BLANK at roll.csv line 3 field unit");
        assertThat(run("verify", folder.resolve("nowhere").toString())).isEqualTo(2);
        assertThat(run("verify")).isEqualTo(2);
    }

    @Test
    void timesADrawOfAnySize() {
        assertThat(run("benchmark", "--applicants", "60", "--preferences", "2", "--schools", "3", "--runs", "1"))
                .isZero();
        assertThat(out.toString())
                .startsWith("DA: 60 applicants, 2 preferences, 3 schools, seed 1")
                .contains("tickets", "placement", "hashing floor", "memory", "blocking pairs         0");
        assertThat(run("benchmark", "--applicants", "0")).isEqualTo(2);
        assertThat(err.toString()).startsWith("expected at least one applicant");
        assertThat(run("benchmark", "--mechanism", "XX")).isEqualTo(2);
    }

    private void writeInputs(DrawFiles files) throws IOException {
        for (String name : files.names()) {
            if (!OUTPUTS.contains(name)) {
                Files.write(folder.resolve(name), files.require(name));
            }
        }
    }

    private int run(String... arguments) {
        return Main.run(new PrintWriter(out, true), new PrintWriter(err, true), arguments);
    }
}
