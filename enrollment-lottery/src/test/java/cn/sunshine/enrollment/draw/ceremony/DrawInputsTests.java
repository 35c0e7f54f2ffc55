package cn.sunshine.enrollment.draw.ceremony;

import static cn.sunshine.enrollment.draw.Refusals.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;

import cn.sunshine.enrollment.draw.DrawFiles;
import cn.sunshine.enrollment.draw.DrawHash;
import cn.sunshine.enrollment.draw.RefusalCode;
import cn.sunshine.enrollment.draw.canonical.Texts;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Rolls and rules that are refused, each with its own code and place. */
class DrawInputsTests {

    private static final String ROLL = "applicant,unit,tier\nA1,,x\nA2,T,x\nA3,T,y\n";
    private static final String SIMPLE =
            "{\"bundlePolicy\":\"OVERFLOW\",\"capacity\":2,\"mechanism\":\"SIMPLE\",\"school\":\"S\",\"waitlist\":\"FIXED_ORDER\"}";
    private static final String HASH = "0a".repeat(32);
    private static final String FILES = "\"files\":{\"prefs.csv\":\"" + HASH + "\",\"schools.csv\":\"" + HASH + "\"}";

    @Test
    void readsASoundRoll() {
        assertThat(read(ROLL, SIMPLE).complete()).isTrue();
        assertThat(read(ROLL, SIMPLE).roll().size()).isEqualTo(3);
    }

    @ParameterizedTest
    @MethodSource
    void refusesARoll(String roll, RefusalCode code, String place) {
        assertRefused(() -> read(roll, SIMPLE), code, place);
    }

    static Stream<Arguments> refusesARoll() {
        String header = "applicant,unit,tier\n";
        return Stream.of(
                Arguments.of(header, RefusalCode.EMPTY_ROLL, "roll.csv"),
                Arguments.of("applicant,unit\nA1,\n", RefusalCode.WRONG_HEADER, "roll.csv line 1"),
                Arguments.of(header + "张,,\n", RefusalCode.INVALID_ID, "roll.csv line 2 field applicant"),
                Arguments.of(
                        header + "A1234567890123456789,,\n", RefusalCode.INVALID_ID, "roll.csv line 2 field applicant"),
                Arguments.of(header + "A1,T 1,\n", RefusalCode.INVALID_ID, "roll.csv line 2 field unit"),
                Arguments.of(header + "A1,A2,\nA2,,\n", RefusalCode.UNIT_IS_APPLICANT, "roll.csv line 2 field unit"),
                Arguments.of(header + "A1,,\nA1,,\n", RefusalCode.DUPLICATE_ID, "roll.csv line 3 field applicant"),
                Arguments.of(header + "A2,,\nA1,,\n", RefusalCode.UNSORTED_ROWS, "roll.csv line 3 field applicant"),
                Arguments.of(
                        header + "A1,T,\nA2,T,\nA3,T,\nA4,T,\nA5,T,\nA6,T,\n",
                        RefusalCode.BUNDLE_TOO_LARGE,
                        "roll.csv line 7 field unit"));
    }

    @ParameterizedTest
    @MethodSource
    void refusesRules(String params, RefusalCode code, String field) {
        assertRefused(() -> read(ROLL, params), code, "params.json field " + field);
    }

    static Stream<Arguments> refusesRules() {
        String da = "{\"bundlePolicy\":\"OVERFLOW\"," + FILES
                + ",\"mechanism\":\"DA\",\"tiebreak\":\"SINGLE\",\"waitlist\":\"FIXED_ORDER\"}";
        return Stream.of(
                Arguments.of(SIMPLE.replace("SIMPLE", "BEST"), RefusalCode.INVALID_VALUE, "mechanism"),
                Arguments.of(SIMPLE.replace(":2", ":1000001"), RefusalCode.INVALID_NUMBER, "capacity"),
                Arguments.of(SIMPLE.replace(":2", ":-1"), RefusalCode.INVALID_NUMBER, "capacity"),
                Arguments.of(SIMPLE.replace("\"capacity\":2,", ""), RefusalCode.MISSING_KEY, "capacity"),
                Arguments.of(SIMPLE.replace("\"S\"", "\"S 1\""), RefusalCode.INVALID_ID, "school"),
                Arguments.of(SIMPLE.replace("\"capacity\"", "\"cap\":1,\"capacity\""), RefusalCode.UNKNOWN_KEY, "cap"),
                Arguments.of(
                        SIMPLE.replace(",\"waitlist\"", ",\"tiers\":[],\"waitlist\""),
                        RefusalCode.INVALID_VALUE,
                        "tiers"),
                Arguments.of(
                        SIMPLE.replace(",\"waitlist\"", ",\"tiers\":[\"x\",\"x\"],\"waitlist\""),
                        RefusalCode.INVALID_VALUE,
                        "tiers"),
                Arguments.of(
                        SIMPLE.replace(",\"waitlist\"", ",\"tiers\":[\"*\"],\"waitlist\""),
                        RefusalCode.INVALID_TEXT,
                        "tiers[0]"),
                Arguments.of(da.replace("OVERFLOW", "STOP"), RefusalCode.INVALID_BUNDLE_POLICY, "bundlePolicy"),
                Arguments.of(da.replace("DA", "AR"), RefusalCode.MISSING_KEY, "e"),
                Arguments.of(
                        da.replace("DA", "SD").replace("SINGLE", "MULTIPLE"), RefusalCode.INVALID_VALUE, "tiebreak"),
                Arguments.of(
                        da.replace("DA", "TTC").replace("SINGLE", "MULTIPLE"), RefusalCode.INVALID_VALUE, "tiebreak"),
                Arguments.of(
                        da.replace(",\"tiebreak\"", ",\"reserves\":[],\"tiebreak\"")
                                .replace("DA", "IA"),
                        RefusalCode.UNSUPPORTED_RESERVES,
                        "reserves"),
                Arguments.of(
                        da.replace(",\"tiebreak\"", ",\"reserves\":[],\"tiebreak\""),
                        RefusalCode.INVALID_RESERVES,
                        "reserves"),
                Arguments.of(
                        da.replace(",\"tiebreak\"", ",\"precedence\":[\"*\"],\"tiebreak\""),
                        RefusalCode.MISSING_PRECEDENCE,
                        "precedence"));
    }

    @Test
    void refusesATierThatTheRulesDoNotList() {
        String params = SIMPLE.replace(",\"waitlist\"", ",\"tiers\":[\"x\"],\"waitlist\"");

        assertRefused(() -> read(ROLL, params), RefusalCode.UNKNOWN_TIER, "roll.csv line 4 field tier");
    }

    @Test
    void refusesFilesThatDisagreeWithTheRules() {
        DrawFiles files = files(ROLL, SIMPLE);

        assertRefused(
                () -> DrawInputs.read(with(files, "schools.csv", "school,capacity\nS,3\n"), DrawHash.SM3),
                RefusalCode.ROWS_DIFFER,
                "schools.csv");
        assertRefused(
                () -> DrawInputs.read(with(files, "prefs.csv", "applicant,1\nA1,S\nA2,\nA3,\n"), DrawHash.SM3),
                RefusalCode.ROWS_DIFFER,
                "prefs.csv line 3");
        assertRefused(
                () -> DrawInputs.read(with(files, "prefs.csv", "applicant,1,2\nA1,,S\nA2,S,\nA3,S,\n"), DrawHash.SM3),
                RefusalCode.GAP_IN_LIST,
                "prefs.csv line 2 field 2");
        assertRefused(
                () -> DrawInputs.read(with(files, "prefs.csv", "applicant,1\nA1,S\nA2,S\nA3,\n"), DrawHash.SM3),
                RefusalCode.UNEQUAL_BUNDLE,
                "prefs.csv line 4");
        assertRefused(
                () -> DrawInputs.read(with(files, "prefs.csv", "applicant,1\nA1,X\nA2,S\nA3,S\n"), DrawHash.SM3),
                RefusalCode.UNKNOWN_ID,
                "prefs.csv line 2 field 1");
        assertRefused(
                () -> DrawInputs.read(with(files, "prefs.csv", "applicant,1,2\nA1,S,\nA2,S,\nA3,S,\n"), DrawHash.SM3),
                RefusalCode.WRONG_HEADER,
                "prefs.csv line 1");
        assertThat(DrawInputs.read(with(files, "prefs.csv", "applicant,1\nA1,S\nA2,S\nA3,S\n"), DrawHash.SM3)
                        .complete())
                .isTrue();
        assertThat(DrawInputs.read(with(files, "schools.csv", "school,capacity\nS,2\n"), DrawHash.SM3)
                        .complete())
                .isTrue();
    }

    @Test
    void refusesAFileWithoutTheHashThatTheRulesList() {
        String params = "{\"bundlePolicy\":\"OVERFLOW\"," + FILES
                + ",\"mechanism\":\"DA\",\"tiebreak\":\"SINGLE\",\"waitlist\":\"FIXED_ORDER\"}";
        DrawFiles files = with(files(ROLL, params), "schools.csv", "school,capacity\nS,2\n");

        assertRefused(() -> DrawInputs.read(files, DrawHash.SM3), RefusalCode.HASH_MISMATCH, "schools.csv");
        assertRefused(
                () -> DrawInputs.read(files(ROLL, params), DrawHash.SM3), RefusalCode.MISSING_FILE, "schools.csv");
    }

    private static DrawInputs read(String roll, String params) {
        return DrawInputs.read(files(roll, params), DrawHash.SHA_256);
    }

    private static DrawFiles files(String roll, String params) {
        return with(with(DrawFiles.none(), "roll.csv", roll), "params.json", params);
    }

    private static DrawFiles with(DrawFiles files, String name, String text) {
        return files.with(name, Texts.bytes(text));
    }
}
