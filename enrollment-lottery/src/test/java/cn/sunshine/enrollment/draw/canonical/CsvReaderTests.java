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

class CsvReaderTests {

    @Test
    void readsFieldsAndRemembersTheirLines() {
        CsvTable table = read("applicant,unit\nA1,\nB2,双\n");

        assertThat(table.header()).containsExactly("applicant", "unit");
        assertThat(table.rows()).containsExactly(List.of("A1", ""), List.of("B2", "双"));
        assertThat(table.lines()).containsExactly("A1,", "B2,双");
        assertThat(table.size()).isEqualTo(2);
        assertThat(table.field(1, 1)).isEqualTo("双");
        assertThat(table.place(1, 1)).hasToString("t.csv line 3 field unit");
        assertThat(table.place(1)).hasToString("t.csv line 3");
    }

    @Test
    void readsAHeaderAlone() {
        assertThat(read("applicant\n").rows()).isEmpty();
    }

    @Test
    void comparesFurtherKeyColumnsWhereTheFirstAreEqual() {
        assertThat(CsvReader.read("t.csv", bytes("unit,ctx\nA,1\nA,2\nB,1\n"), 2)
                        .size())
                .isEqualTo(3);
        assertRefused(
                () -> CsvReader.read("t.csv", bytes("unit,ctx\nA,2\nA,1\n"), 2),
                RefusalCode.UNSORTED_ROWS,
                "t.csv line 3 field unit");
        assertRefused(
                () -> CsvReader.read("t.csv", bytes("unit,ctx\nA,\n"), 2),
                RefusalCode.INVALID_ID,
                "t.csv line 2 field ctx");
    }

    @Test
    void sortsByUnsignedBytesNotByUtf16() {
        assertThat(read("name\n\uff5e\n\ud83d\ude00\n").size()).isEqualTo(2);
    }

    @ParameterizedTest
    @MethodSource
    void refusesWhatIsNotCanonical(String text, RefusalCode code, String place) {
        assertRefused(() -> read(text), code, place);
    }

    static Stream<Arguments> refusesWhatIsNotCanonical() {
        return Stream.of(
                Arguments.of("", RefusalCode.EMPTY_FILE, "t.csv"),
                Arguments.of("\ufeffa\n", RefusalCode.BYTE_ORDER_MARK, "t.csv line 1"),
                Arguments.of("\n", RefusalCode.WRONG_HEADER, "t.csv line 1"),
                Arguments.of("a,b", RefusalCode.MISSING_LINE_END, "t.csv line 1"),
                Arguments.of("a,b\nA,1", RefusalCode.MISSING_LINE_END, "t.csv line 2"),
                Arguments.of("a,b\nA\n", RefusalCode.WRONG_FIELD_COUNT, "t.csv line 2"),
                Arguments.of("a,b\nA,1,2\n", RefusalCode.WRONG_FIELD_COUNT, "t.csv line 2"),
                Arguments.of("a,b\n\n", RefusalCode.WRONG_FIELD_COUNT, "t.csv line 2"),
                Arguments.of("a,b\n,1\n", RefusalCode.INVALID_ID, "t.csv line 2 field a"),
                Arguments.of("a,b\nB,1\nA,1\n", RefusalCode.UNSORTED_ROWS, "t.csv line 3 field a"),
                Arguments.of("a,b\nA,1\nA,2\n", RefusalCode.DUPLICATE_ID, "t.csv line 3 field a"),
                Arguments.of("a,b\nA,\"1\n", RefusalCode.FORBIDDEN_CHARACTER, "t.csv line 2 field b"),
                Arguments.of("a,b\nA,1\r\n", RefusalCode.CONTROL_CHARACTER, "t.csv line 2 field b"),
                Arguments.of("a,b\r\nA,1\r\n", RefusalCode.CONTROL_CHARACTER, "t.csv line 1"),
                Arguments.of("a,b\nA,1\t2\n", RefusalCode.CONTROL_CHARACTER, "t.csv line 2 field b"),
                Arguments.of("a,b\nA,1\u007f\n", RefusalCode.CONTROL_CHARACTER, "t.csv line 2 field b"),
                Arguments.of("a,b\nA, 1\n", RefusalCode.OUTER_BLANK, "t.csv line 2 field b"),
                Arguments.of("a,b\nA,1 \n", RefusalCode.OUTER_BLANK, "t.csv line 2 field b"),
                Arguments.of("a,b\nA,\u30001\n", RefusalCode.OUTER_BLANK, "t.csv line 2 field b"),
                Arguments.of("a,b\nA,1\u00a0\n", RefusalCode.OUTER_BLANK, "t.csv line 2 field b"),
                Arguments.of("a,b\nA,e\u0301\n", RefusalCode.NOT_NFC, "t.csv line 2 field b"),
                Arguments.of("a,\nA,1\n", RefusalCode.WRONG_HEADER, "t.csv line 1"),
                Arguments.of("a,a\nA,1\n", RefusalCode.WRONG_HEADER, "t.csv line 1"),
                Arguments.of("a,\"\nA,1\n", RefusalCode.FORBIDDEN_CHARACTER, "t.csv line 1"));
    }

    @Test
    void refusesMalformedUtf8WithItsLine() {
        byte[] overlong = {'a', '\n', 'A', '\n', (byte) 0xc0, (byte) 0x80, '\n'};
        byte[] surrogate = {'a', '\n', (byte) 0xed, (byte) 0xa0, (byte) 0x80, '\n'};
        byte[] truncated = {'a', '\n', (byte) 0xe6, (byte) 0xb4};

        assertRefused(() -> CsvReader.read("t.csv", overlong, 1), RefusalCode.INVALID_UTF8, "t.csv line 3");
        assertRefused(() -> CsvReader.read("t.csv", surrogate, 1), RefusalCode.INVALID_UTF8, "t.csv line 2");
        byte[] first = {'a', ',', 'b', (byte) 0xff, '\n'};

        assertRefused(() -> CsvReader.read("t.csv", truncated, 1), RefusalCode.INVALID_UTF8, "t.csv line 2");
        assertRefused(() -> CsvReader.read("t.csv", first, 1), RefusalCode.INVALID_UTF8, "t.csv line 1");
    }

    @Test
    void refusesAHeaderWithFewerColumnsThanTheKey() {
        assertRefused(() -> CsvReader.read("t.csv", bytes("a\n"), 2), RefusalCode.WRONG_HEADER, "t.csv line 1");
    }

    @Test
    void comparesHeaders() {
        CsvTable table = read("a,b\n");

        assertThat(table.requireHeader(List.of("a", "b")).requireHeaderStart(List.of("a")))
                .isSameAs(table);
        assertThat(table.requireHeaderStart(List.of("a", "b"))).isSameAs(table);
        assertRefused(() -> table.requireHeader(List.of("a")), RefusalCode.WRONG_HEADER, "t.csv line 1");
        assertRefused(() -> table.requireHeaderStart(List.of("b")), RefusalCode.WRONG_HEADER, "t.csv line 1");
        assertRefused(() -> table.requireHeaderStart(List.of("a", "b", "c")), RefusalCode.WRONG_HEADER, "t.csv line 1");
    }

    private static CsvTable read(String text) {
        return CsvReader.read("t.csv", bytes(text), 1);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
