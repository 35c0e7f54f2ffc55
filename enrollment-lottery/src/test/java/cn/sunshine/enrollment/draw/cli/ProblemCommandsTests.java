package cn.sunshine.enrollment.draw.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import picocli.CommandLine;

/** What the commands have in common that read a problem per line, and how each writes its result. */
class ProblemCommandsTests {

    private static final String SEED = "3687bc4c9e855de3e843e980f3ae0ea84f2388dc9400ea98ec3651333eeff6d8";
    private static final String CLASSES = "{\"id\":\"k\",\"classes\":2,\"seed\":\"" + SEED
            + "\",\"students\":[{\"id\":\"G2026-0001\",\"strata\":[\"女\"]},"
            + "{\"id\":\"G2026-0002\",\"strata\":[\"女\"]%s}]%s}";

    @Test
    void putsChildrenIntoClasses() {
        assertThat(run(ClassesCommand::new, CLASSES.formatted("", "")))
                .containsExactly("{\"id\":\"k\",\"assignment\":{\"G2026-0001\":2,\"G2026-0002\":1}}");
        assertThat(run(ClassesCommand::new, CLASSES.formatted("", ",\"units\":\"apart\"")))
                .containsExactly("{\"id\":\"k\",\"assignment\":{\"G2026-0001\":2,\"G2026-0002\":1},\"deviation\":0}");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                ",\"unit\":\"\"| |INVALID_INPUT|students[1].unit",
                ",\"unit\":7| |INVALID_INPUT|students[1].unit",
                ",\"sex\":\"F\"| |INVALID_INPUT|students[1].sex",
                "|,\"units\":\"near\"|INVALID_INPUT|units: should be together or apart",
                "|,\"unit\":\"apart\"|INVALID_INPUT|unit: unknown field",
                ",\"unit\":\"G2026-0001\"|,\"units\":\"apart\"|DUPLICATE_ID|students",
            })
    void refusesClassesWithAPlace(String student, String problem, String code, String message) {
        String line = CLASSES.formatted(student == null ? "" : student, problem == null ? "" : problem.strip());

        assertThat(run(ClassesCommand::new, line))
                .singleElement()
                .asString()
                .startsWith("{\"id\":\"k\",\"error\":\"" + code + "\",\"message\":\"" + message);
    }

    @Test
    void saysThatNoSwapsHelp() {
        String twins = CLASSES.formatted(",\"unit\":\"T\"", ",\"units\":\"together\"")
                .replace("\"女\"]},", "\"女\"],\"unit\":\"T\"},");

        assertThat(run(ClassesCommand::new, twins))
                .containsExactly("{\"id\":\"k\",\"error\":\"UNSATISFIABLE\",\"message\":"
                        + "\"units: no swaps inside the strata seat every unit together\"}");
    }

    @Test
    void goesOnAfterALineThatCannotBeRead() {
        List<String> answers = run(
                ApportionCommand::new,
                "no JSON",
                "",
                "[]",
                "{\"id\":null}",
                "{\"id\":1,\"id\":1}",
                "{\"id\":1}",
                "{\"id\":2,\"method\":\"hamilton\",\"populations\":[6,6,2],\"seats\":10}");

        assertThat(answers).hasSize(7);
        assertThat(answers.subList(0, 5))
                .allSatisfy(answer -> assertThat(answer).startsWith("{\"id\":null,\"error\":\"INVALID_INPUT\""));
        assertThat(answers.get(5)).isEqualTo("{\"id\":1,\"error\":\"INVALID_INPUT\",\"message\":\"method: missing\"}");
        assertThat(answers.get(6)).isEqualTo("{\"id\":2,\"seats\":[4,4,2]}");
    }

    @Test
    void refusesALineThatIsNotUtf8AndGoesOn() {
        byte[] input = "{\"id\":\"\u00ff\"}\n{\"id\":3}".getBytes(StandardCharsets.ISO_8859_1);

        assertThat(run(CityRuleCommand::new, new ByteArrayInputStream(input)))
                .containsExactly(
                        "{\"id\":null,\"error\":\"INVALID_INPUT\",\"message\":\"not UTF-8\"}",
                        "{\"id\":3,\"error\":\"INVALID_INPUT\",\"message\":\"rule: missing\"}");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "ascending|\"values\":{\"a\":3,\"T\":1,\"b\":2}|\"T\"|\"b\",\"a\"",
                "draw-everyone|\"values\":{\"a\":3,\"T\":10000000000,\"b\":2}|\"b\"|\"a\",\"T\"",
                "descending|\"values\":{\"a\":3,\"T\":1,\"b\":2}|\"a\"|\"b\",\"T\"",
                "start-code|\"start\":2|\"T\"|\"b\",\"a\"",
                "candidate-sets|\"sets\":[[\"a\",\"T\",\"b\"],[\"b\",\"a\",\"T\"]],\"drawn\":2|\"b\"|\"a\",\"T\"",
                "candidate-sets|\"sets\":[[\"a\",\"T\",\"b\"]],\"drawn\":1,\"start\":3|\"b\"|\"a\",\"T\"",
                "start-interval|\"start\":3,\"interval\":2|\"b\"|\"T\",\"a\"",
                "progression|\"start\":3|\"b\"|\"a\",\"T\"",
                "direction|\"start\":2,\"direction\":\"up\"|\"T\"|\"b\",\"a\"",
                "direction|\"start\":2,\"direction\":\"down\"|\"T\"|\"a\",\"b\"",
            })
    void drawsByACitysRule(String rule, String numbers, String admitted, String waiting) {
        assertThat(cityRule(rule, numbers))
                .containsExactly("{\"id\":\"r\",\"admitted\":[" + admitted + "],\"waiting\":[" + waiting + "]}");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "dice|\"start\":2|rule: should be the name of a rule",
                "direction|\"start\":2,\"direction\":\"left\"|numbers.direction: should be up or down",
                "start-code|\"start\":0|numbers.start: counts from 1: 0",
                "ascending|\"values\":{\"a\":1.5}|numbers.values.a: should be a whole number of 64 bits",
                "ascending|\"values\":{\"a\":99999999999999999999}|numbers.values.a: should be a whole number of 64"
                        + " bits",
            })
    void refusesACitysRuleWithAPlace(String rule, String numbers, String message) {
        assertThat(cityRule(rule, numbers))
                .containsExactly("{\"id\":\"r\",\"error\":\"INVALID_INPUT\",\"message\":\"" + message + "\"}");
    }

    private static List<String> cityRule(String rule, String numbers) {
        return run(
                CityRuleCommand::new,
                "{\"id\":\"r\",\"rule\":\"" + rule + "\",\"roll\":[\"a\",\"T\",\"b\"],\"sizes\":{\"T\":2},\"numbers\":{"
                        + numbers + "},\"places\":1}");
    }

    @Test
    void assignsSeats() {
        assertThat(
                        run(
                                AssignCommand::new,
                                "{\"id\":\"a\",\"mechanism\":\"DA\",\"schools\":[{\"id\":\"s\",\"capacity\":1},{\"id\":\"t\",\"capacity\":2},"
                                        + "{\"id\":\"u\",\"capacity\":0}],\"students\":[{\"id\":\"x\",\"prefs\":[\"s\",\"t\"]},"
                                        + "{\"id\":\"y\",\"prefs\":[\"s\",\"u\"]}],\"tiebreak\":{\"single\":{\"order\":[\"y\",\"x\"]}}}"))
                .containsExactly(
                        "{\"id\":\"a\",\"matching\":{\"x\":\"t\",\"y\":\"s\"},\"cutoffs\":"
                                + "{\"s\":{\"round\":1,\"tier\":1,\"rank\":1},\"t\":\"OPEN\",\"u\":\"CLOSED\"},\"blockingPairs\":0}");
    }

    /** A caller that talks to the program line by line must never wait for an answer that lies in a buffer. */
    @Test
    void writesEachAnswerBeforeItReadsTheNextLine() {
        StringWriter out = new StringWriter();
        Deque<String> lines = new ArrayDeque<>(List.of("{\"id\":1}\n", "{\"id\":2}\n", "{\"id\":3}\n"));
        InputStream conversation = new InputStream() {
            private int read;

            @Override
            public int read() {
                throw new AssertionError("read in pieces");
            }

            @Override
            public int read(byte[] into, int offset, int length) {
                assertThat(out.toString().lines()).hasSize(read);
                if (lines.isEmpty()) {
                    return -1;
                }
                byte[] line = lines.remove().getBytes(StandardCharsets.UTF_8);
                System.arraycopy(line, 0, into, offset, line.length);
                read++;
                return line.length;
            }
        };
        CommandLine command = new CommandLine(new ClassesCommand(conversation));
        command.setOut(new PrintWriter(out));

        assertThat(command.execute()).isZero();
        assertThat(out.toString().lines()).hasSize(3);
    }

    private static List<String> run(Function<InputStream, ProblemCommand> command, String... lines) {
        byte[] input = String.join("\n", lines).concat("\n").getBytes(StandardCharsets.UTF_8);
        return run(command, new ByteArrayInputStream(input));
    }

    private static List<String> run(Function<InputStream, ProblemCommand> command, InputStream in) {
        StringWriter out = new StringWriter();
        CommandLine line = new CommandLine(command.apply(in));
        line.setOut(new PrintWriter(out));
        assertThat(line.execute()).isZero();
        return out.toString().lines().toList();
    }
}
