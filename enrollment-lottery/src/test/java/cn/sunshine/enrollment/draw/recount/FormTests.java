package cn.sunshine.enrollment.draw.recount;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Sections 1 to 4: each document has one spelling. */
class FormTests {

    private static final Where FILE = Where.in("file");

    @Test
    void readsCanonicalJson() {
        String text = "{\"a\":[],\"b\":{},\"c\":[1,-2,0,9007199254740991,-9007199254740991],\"d\":\"\\\"\\\\汉\"}";
        JsonObject json = json(text);

        assertThat(json.values())
                .hasToString("{a=[], b={}, c=[1, -2, 0, 9007199254740991, -9007199254740991], d=\"\\汉}");
        assertThat(json.keys()).containsExactly("a", "b", "c", "d");
        assertThat(json("{\"n\":7}").number("n", 7, 7)).isEqualTo(7);
        assertThat(json("{\" ~\":\"\"}").text(" ~")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{",
                "{}x",
                "{} ",
                " {}",
                "{\"a\" :1}",
                "{\"a\": 1}",
                "{\"a\":1,}",
                "{\"a\":1;}",
                "{a:1}",
                "{\"a\"1}",
                "{\"a\":true}",
                "{\"a\":null}",
                "{\"a\":01}",
                "{\"a\":-0}",
                "{\"a\":+1}",
                "{\"a\":1.5}",
                "{\"a\":1e3}",
                "{\"a\":}",
                "{\"a\":\"x}",
                "{\"a\":\"\\/\"}",
                "{\"a\":\"\\n\"}",
                "{\"a\":\"\\u4e00\"}",
                "{\"a\":\"\\",
                "{\"a\":[1 ]}",
                "{\"a\":[1,]}",
                "{\"a\":[1}",
                "{\"\":1}",
                "{\"é\":1}",
                "{\"\\\"\":1}",
                "{\"\\\\\":1}",
                "{\"a\":\"x\ny\"}",
                "{}\n",
                "{\"a\":-}",
                "{\"a\":1-}",
                "{\"a\":1",
                "{\"a\":"
            })
    void refusesOtherJson(String text) {
        requireRefused(() -> json(text), "INVALID_JSON at file");
    }

    @Test
    void namesWhatElseIsWrongWithJson() {
        requireRefused(() -> json("[]"), "WRONG_TYPE at file");
        requireRefused(() -> json("{\"a\":1,\"a\":2}"), "DUPLICATE_KEY at file field a");
        requireRefused(() -> json("{\"b\":1,\"a\":2}"), "UNSORTED_KEYS at file field a");
        requireRefused(() -> json("{\"a\":9007199254740992}"), "INVALID_NUMBER at file");
        requireRefused(() -> json("{\"a\":-9007199254740992}"), "INVALID_NUMBER at file");
        requireRefused(() -> json("{\"a\":99999999999999999999}"), "INVALID_NUMBER at file");
        requireRefused(() -> json("{\"a\":123456789012345678}"), "INVALID_NUMBER at file");
        String nested = "{\"a\":" + "[".repeat(15) + "]".repeat(15) + "}";
        assertThat(json(nested).has("a")).isTrue();
        requireRefused(() -> json(nested.replace("[]", "[[]]")), "INVALID_JSON at file");
        requireRefused(() -> json("{\"a\":{\"b\":1}}").object("a").text("b"), "WRONG_TYPE at file field a.b");
        requireRefused(() -> json("{\"a\":{\"b\":1}}").object("a").text("c"), "MISSING_KEY at file field a.c");
        requireRefused(() -> json("{\"a\":[{},1]}").objects("a"), "WRONG_TYPE at file field a[1]");
        requireRefused(() -> json("{\"a\":[\"x\",1]}").texts("a"), "WRONG_TYPE at file field a[1]");
        requireRefused(() -> json("{\"a\":1}").texts("a"), "WRONG_TYPE at file field a");
        requireRefused(() -> json("{\"a\":[\"00\"]}").hashes("a"), "INVALID_HEX at file field a");
        requireRefused(() -> json("{\"a\":3}").number("a", 4, 5), "INVALID_NUMBER at file field a");
        requireRefused(() -> json("{\"a\":6}").number("a", 4, 5), "INVALID_NUMBER at file field a");
        requireRefused(() -> json("{\"a\":1}").requireKeys(Set.of(), Set.of("b")), "UNKNOWN_KEY at file field a");
        requireRefused(() -> json("{}").requireKeys(Set.of("a"), Set.of()), "MISSING_KEY at file field a");
    }

    @Test
    void refusesTextThatIsNone() {
        requireRefused(() -> Text.decode(new byte[0], FILE), "EMPTY_FILE at file");
        requireRefused(() -> Text.decode(new byte[] {(byte) 0xc0, (byte) 0x80}, FILE), "INVALID_UTF8 at file");
        requireRefused(() -> Text.decode(Text.utf8("\ufeffa"), FILE), "BYTE_ORDER_MARK at file line 1");
        requireRefused(() -> Text.decode(Text.utf8("a\nb\tc"), FILE), "CONTROL_CHARACTER at file line 2");
        requireRefused(() -> Text.decode(Text.utf8("a\r\n"), FILE), "CONTROL_CHARACTER at file line 1");
        requireRefused(() -> Text.decode(Text.utf8("a\u007f"), FILE), "CONTROL_CHARACTER at file line 1");
        requireRefused(() -> Text.decode(Text.utf8("a\ne\u0301"), FILE), "NOT_NFC at file line 2");
        assertThat(Text.decode(Text.utf8(" é~\n"), FILE)).isEqualTo(" é~\n");
        assertThat(Text.lines("a\n\n", FILE)).containsExactly("a", "");
        requireRefused(() -> Text.lines("a\nb", FILE), "MISSING_LINE_END at file");
    }

    @ParameterizedTest
    @ValueSource(strings = {" a", "a ", "\u00a0a", "a\u00a0", "\u3000a", "a\u3000", "a\u2028b "})
    void refusesOuterBlanks(String text) {
        requireRefused(() -> Text.trimmed(text, FILE), "OUTER_BLANK at file");
        assertThat(Text.trimmed("a b", FILE)).isEqualTo("a b");
    }

    @Test
    void measuresNamesInBytes() {
        assertThat(Text.name("汉", 3, FILE)).isEqualTo("汉");
        requireRefused(() -> Text.name("汉", 2, FILE), "INVALID_TEXT at file");
        requireRefused(() -> Text.name("", 2, FILE), "INVALID_TEXT at file");
        assertThat(Identifiers.officer("x".repeat(200), FILE)).hasSize(200);
        requireRefused(() -> Identifiers.officer("x".repeat(201), FILE), "INVALID_TEXT at file");
        assertThat(Identifiers.label("x".repeat(64), FILE)).hasSize(64);
        requireRefused(() -> Identifiers.label("x".repeat(65), FILE), "INVALID_TEXT at file");
        requireRefused(() -> Identifiers.label("a\"b", FILE), "INVALID_TEXT at file");
    }

    @Test
    void measuresIdentifiers() {
        assertThat(Identifiers.member("aZ09/._-" + "x".repeat(11), FILE)).hasSize(19);
        requireRefused(() -> Identifiers.member("x".repeat(20), FILE), "INVALID_ID at file");
        requireRefused(() -> Identifiers.member("", FILE), "INVALID_ID at file");
        requireRefused(() -> Identifiers.member("é", FILE), "INVALID_ID at file");
        assertThat(Identifiers.school("x".repeat(64), FILE)).hasSize(64);
        requireRefused(() -> Identifiers.school("x".repeat(65), FILE), "INVALID_ID at file");
        assertThat(Identifiers.draw("x".repeat(64), FILE)).hasSize(64);
        requireRefused(() -> Identifiers.draw("x".repeat(65), FILE), "INVALID_ID at file");
        assertThat(Identifiers.context("x".repeat(128), FILE)).hasSize(128);
        requireRefused(() -> Identifiers.context("x".repeat(129), FILE), "INVALID_ID at file");
    }

    @Test
    void ordersByUnsignedBytes() {
        List<String> ascending = List.of("", "a", "aa", "b", "é", "\uffee", "\ud83d\ude00");
        for (int i = 1; i < ascending.size(); i++) {
            assertThat(Text.BYTE_ORDER.compare(ascending.get(i - 1), ascending.get(i)))
                    .isNegative();
        }
    }

    @Test
    void readsNumbersAndHexadecimalDigitsInOneSpelling() {
        assertThat(Text.number("0", 0, 5, FILE)).isZero();
        assertThat(Text.number("5", 0, 5, FILE)).isEqualTo(5);
        for (String wrong : List.of("", "00", "05", "-1", "+1", " 1", "1.0", "6", "12345678901234567")) {
            requireRefused(() -> Text.number(wrong, 0, 5, FILE), "INVALID_NUMBER at file");
        }
        requireRefused(() -> Text.number("1", 2, 5, FILE), "INVALID_NUMBER at file");
        assertThat(Text.unhex("0aff", 2, FILE)).containsExactly(0x0a, 0xff);
        for (String wrong : List.of("", "0A", "0g", "0aff", "0")) {
            requireRefused(() -> Text.unhex(wrong, 1, FILE), "INVALID_HEX at file");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2026-02-30T00:00:00Z",
                "2026-01-01T24:00:00Z",
                "2016-12-31T23:59:60Z",
                "2026-01-01T00:00:00.0Z",
                "2026-01-01T00:00:00.5Z",
                "2026-01-01T00:00Z",
                "2026-01-01t00:00:00Z",
                "2026-01-01T00:00:00+00:00",
                "+10000-01-01T00:00:00Z",
                "-0001-01-01T00:00:00Z",
                ""
            })
    void refusesOtherTimes(String text) {
        requireRefused(() -> Text.time(text, FILE), "INVALID_TIME at file");
        assertThat(Text.time("2024-02-29T23:59:59Z", FILE)).isEqualTo(Instant.parse("2024-02-29T23:59:59Z"));
    }

    @ParameterizedTest
    @CsvSource({"0, '', a", "3, '', a line 3", "0, f, a field f", "3, f, a line 3 field f"})
    void saysWhere(int line, String field, String text) {
        assertThat(new Where("a", line, field)).hasToString(text);
    }

    private static JsonObject json(String text) {
        return Json.read(Text.utf8(text), FILE);
    }

    private static void requireRefused(ThrowingCallable call, String message) {
        assertThatExceptionOfType(ContradictionException.class)
                .isThrownBy(call)
                .withMessageStartingWith(message + ": expected ");
    }
}
