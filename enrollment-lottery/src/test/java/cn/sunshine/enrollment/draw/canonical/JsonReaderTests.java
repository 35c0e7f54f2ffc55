package cn.sunshine.enrollment.draw.canonical;

import static cn.sunshine.enrollment.draw.Refusals.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;

import cn.sunshine.enrollment.draw.RefusalCode;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class JsonReaderTests {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "{\"a\":[],\"b\":{},\"c\":0,\"d\":-1,\"e\":9007199254740991,\"f\":-9007199254740991}",
                "{\"a\":\"公证员 \\\"x\\\" \\\\ /\",\"b\":[1,\"2\",[{\"c\":\"\"}]]}",
                "{\"a\":\"\ud83d\ude00\"}",
                "{\"~\":1}"
            })
    void readsTheOneSpellingThatTheWriterWrites(String text) {
        assertThat(JsonWriter.line(read(text).object())).isEqualTo(text);
    }

    @ParameterizedTest
    @MethodSource
    void refusesWhatIsNotCanonical(String text, RefusalCode code, String place) {
        assertRefused(() -> read(text), code, place);
    }

    static Stream<Arguments> refusesWhatIsNotCanonical() {
        return Stream.of(
                Arguments.of("", RefusalCode.EMPTY_FILE, "t.json"),
                Arguments.of("\ufeff{}", RefusalCode.BYTE_ORDER_MARK, "t.json line 1"),
                Arguments.of("[]", RefusalCode.WRONG_TYPE, "t.json"),
                Arguments.of("{}\n", RefusalCode.INVALID_JSON, "t.json"),
                Arguments.of("{ }", RefusalCode.INVALID_JSON, "t.json"),
                Arguments.of("{", RefusalCode.INVALID_JSON, "t.json"),
                Arguments.of("{\"a\" :1}", RefusalCode.INVALID_JSON, "t.json field a"),
                Arguments.of("{\"a\":1", RefusalCode.INVALID_JSON, "t.json"),
                Arguments.of("{\"a\":1,}", RefusalCode.INVALID_JSON, "t.json"),
                Arguments.of("{\"a\":1 }", RefusalCode.INVALID_JSON, "t.json"),
                Arguments.of("{a:1}", RefusalCode.INVALID_JSON, "t.json"),
                Arguments.of("{\"\":1}", RefusalCode.INVALID_JSON, "t.json"),
                Arguments.of("{\"公\":1}", RefusalCode.INVALID_JSON, "t.json"),
                Arguments.of("{\"\u007f\":1}", RefusalCode.CONTROL_CHARACTER, "t.json"),
                Arguments.of("{\"\\\"\":1}", RefusalCode.INVALID_JSON, "t.json"),
                Arguments.of("{\"\\\\\":1}", RefusalCode.INVALID_JSON, "t.json"),
                Arguments.of("{\"b\":1,\"a\":1}", RefusalCode.UNSORTED_KEYS, "t.json field a"),
                Arguments.of("{\"a\":1,\"a\":1}", RefusalCode.DUPLICATE_KEY, "t.json field a"),
                Arguments.of("{\"o\":{\"b\":1,\"a\":1}}", RefusalCode.UNSORTED_KEYS, "t.json field o.a"),
                Arguments.of("{\"a\":[1,02]}", RefusalCode.INVALID_JSON, "t.json field a[1]"),
                Arguments.of("{\"a\":[1 ,2]}", RefusalCode.INVALID_JSON, "t.json field a"),
                Arguments.of("{\"a\":[1,]}", RefusalCode.INVALID_JSON, "t.json field a[1]"),
                Arguments.of("{\"a\":[", RefusalCode.INVALID_JSON, "t.json field a[0]"),
                Arguments.of("{\"a\":-0}", RefusalCode.INVALID_JSON, "t.json field a"),
                Arguments.of("{\"a\":-}", RefusalCode.INVALID_JSON, "t.json field a"),
                Arguments.of("{\"a\":1.0}", RefusalCode.INVALID_JSON, "t.json"),
                Arguments.of("{\"a\":1e2}", RefusalCode.INVALID_JSON, "t.json"),
                Arguments.of("{\"a\":٣}", RefusalCode.INVALID_JSON, "t.json field a"),
                Arguments.of("{\"a\":9007199254740992}", RefusalCode.INVALID_JSON, "t.json field a"),
                Arguments.of("{\"a\":-9007199254740992}", RefusalCode.INVALID_JSON, "t.json field a"),
                Arguments.of("{\"a\":99999999999999999999}", RefusalCode.INVALID_JSON, "t.json field a"),
                Arguments.of("{\"a\":null}", RefusalCode.INVALID_JSON, "t.json field a"),
                Arguments.of("{\"a\":true}", RefusalCode.INVALID_JSON, "t.json field a"),
                Arguments.of("{\"a\":\"\\/\"}", RefusalCode.INVALID_JSON, "t.json field a"),
                Arguments.of("{\"a\":\"\\u4e00\"}", RefusalCode.INVALID_JSON, "t.json field a"),
                Arguments.of("{\"a\":\"\\n\"}", RefusalCode.INVALID_JSON, "t.json field a"),
                Arguments.of("{\"a\":\"\n\"}", RefusalCode.CONTROL_CHARACTER, "t.json field a"),
                Arguments.of("{\"a\":\"e\u0301\"}", RefusalCode.NOT_NFC, "t.json field a"),
                Arguments.of("{\"a\":\"x", RefusalCode.INVALID_JSON, "t.json field a"),
                Arguments.of("{\"a\":\"x\\", RefusalCode.INVALID_JSON, "t.json field a"));
    }

    @Test
    void nestsSixteenLevelsAndNoMore() {
        assertThat(read(nested(16)).has("a")).isTrue();
        assertThatRefusedAtDepth(nested(17));
        assertThat(read("{\"a\":" + "[".repeat(15) + "]".repeat(15) + "}").has("a"))
                .isTrue();
        assertRefused(
                () -> read("{\"a\":" + "[".repeat(16) + "]".repeat(16) + "}"),
                RefusalCode.INVALID_JSON,
                "t.json field a" + "[0]".repeat(15));
    }

    private static void assertThatRefusedAtDepth(String text) {
        assertRefused(() -> read(text), RefusalCode.INVALID_JSON, "t.json field a" + ".a".repeat(15));
    }

    private static String nested(int levels) {
        return "{\"a\":".repeat(levels - 1) + "{}" + "}".repeat(levels - 1);
    }

    @Test
    void readsLinesAndNumbersThem() {
        List<JsonFields> lines = JsonReader.readLines("t.ndjson", bytes("{\"a\":1}\n{\"a\":2}\n"));

        assertThat(lines).extracting(line -> line.integer("a", 0, 9)).containsExactly(1L, 2L);
        assertThat(lines.get(1).place("a")).hasToString("t.ndjson line 2 field a");
        assertRefused(
                () -> JsonReader.readLines("t.ndjson", bytes("{}\n{}")),
                RefusalCode.MISSING_LINE_END,
                "t.ndjson line 2");
        assertRefused(
                () -> JsonReader.readLines("t.ndjson", bytes("\n{}\n")), RefusalCode.INVALID_JSON, "t.ndjson line 1");
        assertRefused(
                () -> JsonReader.readLines("t.ndjson", bytes("{}\n\n")), RefusalCode.INVALID_JSON, "t.ndjson line 2");
    }

    private static JsonFields read(String text) {
        return JsonReader.read("t.json", bytes(text));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
