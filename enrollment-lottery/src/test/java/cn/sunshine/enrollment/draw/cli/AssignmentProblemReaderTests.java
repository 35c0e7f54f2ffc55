package cn.sunshine.enrollment.draw.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import picocli.CommandLine;

/** The JSON of the command assign: every field, its default, and what is said of a wrong one. */
class AssignmentProblemReaderTests {

    private static final String SOUND = """
        {"id":"p","mechanism":"DA","params":{"e":2},"schools":[{"id":"s","capacity":1,"priority":[["a"],["b"]],"reserves":[]}],\
        "precedence":["*"],"students":[{"id":"a","prefs":["s"],"categories":["G"],"unit":"a"},{"id":"b","prefs":["s"]}],\
        "tiebreak":{"strict":true},"bundlePolicy":"OVERFLOW"}\
        """;

    @Test
    void readsEveryField() {
        assertThat(answer(SOUND))
                .isEqualTo("{\"id\":\"p\",\"matching\":{\"a\":\"s\",\"b\":null},"
                        + "\"cutoffs\":{\"s\":{\"round\":1,\"tier\":1,\"rank\":1}},\"blockingPairs\":0}");
    }

    @Test
    void setsWhatIsMissing() {
        assertThat(answer(
                        "{\"id\":1,\"mechanism\":\"IA\",\"schools\":[{\"id\":\"s\",\"capacity\":1,\"priority\":null}],"
                                + "\"students\":[{\"id\":\"a\",\"prefs\":[\"s\"]}]}"))
                .startsWith("{\"id\":1,\"matching\":{\"a\":\"s\"}");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "\"DA\"|\"XX\"|mechanism: should be DA, IA, AR, SD or TTC",
                "\"DA\"|7|mechanism: should be a text",
                "\"DA\",\"params\":{\"e\":2}|\"AR\"|params: missing",
                "\"DA\",\"params\":{\"e\":2}|\"AR\",\"params\":{}|params.e: missing",
                "\"DA\",\"params\":{\"e\":2}|\"AR\",\"params\":{\"e\":\"2\"}|params.e: should be a whole number",
                "\"DA\",\"params\":{\"e\":2}|\"AR\",\"params\":{\"e\":-9999999999}|params.e: must be at least 1:"
                        + " -2147483648",
                "{\"e\":2}|{\"f\":2}|params.f: unknown field",
                "{\"e\":2}|[]|params: should be an object",
                "OVERFLOW|WAIT|bundlePolicy: should be OVERFLOW, STOP or SKIP",
                "\"capacity\":1|\"capacity\":-1|schools[0].capacity: should be not negative",
                "\"capacity\":1|\"capacity\":1.5|schools[0].capacity: should be a whole number of 32 bits",
                "\"capacity\":1|\"capacity\":3000000000|schools[0].capacity: should be a whole number of 32 bits",
                "\"capacity\":1,|\"seats\":1,|schools[0].seats: unknown field",
                "\"reserves\":[]|\"reserves\":{}|schools[0].reserves: should be a list",
                "\"reserves\":[]|\"reserves\":[{\"category\":\"G\",\"seats\":1,\"soft\":1}]|schools[0].reserves[0].soft:"
                        + " should be true or false",
                "\"id\":\"a\"|\"id\":\"\"|students[0].id: a name must not be empty",
                "{\"strict\":true}|{}|tiebreak: should be one of strict, single and multiple",
                "{\"strict\":true}|{\"strict\":false}|tiebreak.strict: should be true",
                "{\"strict\":true}|{\"single\":{}}|tiebreak.single.order: missing",
                "{\"strict\":true}|{\"multiple\":{\"orders\":{\"s\":7}}}|tiebreak.multiple.orders.s: should be a list",
            })
    void saysWhatIsWrongAndWhere(String sound, String wrong, String message) {
        assertThat(answer(SOUND.replace(sound, wrong)))
                .isEqualTo("{\"id\":\"p\",\"error\":\"INVALID_INPUT\",\"message\":\"" + message + "\"}");
    }

    @ParameterizedTest
    @CsvSource({"SD,1", "IA,1", "TTC,1", "DA,1", "AR,1", "AR,9999999999"})
    void knowsEveryMechanism(String mechanism, String band) {
        String problem = SOUND.replace("\"DA\"", '"' + mechanism + '"').replace("\"e\":2", "\"e\":" + band);
        String ordered = problem.replace("\"strict\":true", "\"single\":{\"order\":[\"a\",\"b\"]}");

        assertThat(answer(ordered)).contains("\"matching\":{\"a\":\"s\",\"b\":null}");
    }

    @Test
    void readsPoliciesReservesAndOrders() {
        String multiple = "\"multiple\":{\"orders\":{\"s\":[\"b\",\"a\"]}}";
        String walk = SOUND.replace("\"DA\"", "\"IA\"").replace("\"strict\":true", multiple);
        for (String policy : new String[] {"STOP", "SKIP"}) {
            assertThat(answer(walk.replace("OVERFLOW", policy))).contains("{\"a\":\"s\",\"b\":null}");
        }
        String reserved = SOUND.replace("\"reserves\":[]", "\"reserves\":[{\"category\":\"H\",\"seats\":1}]")
                .replace("[\"*\"]", "[\"H\",\"*\"]");
        assertThat(answer(reserved)).contains("{\"a\":\"s\",\"b\":null}");
        String hard = reserved.replace("\"seats\":1", "\"seats\":1,\"soft\":false");
        assertThat(answer(hard)).contains("{\"a\":null,\"b\":null}");
    }

    private static String answer(String line) {
        StringWriter out = new StringWriter();
        CommandLine command = new CommandLine(
                new AssignCommand(new ByteArrayInputStream(line.concat("\n").getBytes(StandardCharsets.UTF_8))));
        command.setOut(new PrintWriter(out));
        assertThat(command.execute()).isZero();
        return out.toString().strip();
    }
}
