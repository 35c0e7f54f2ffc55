package cn.sunshine.enrollment.draw.ceremony;

import static cn.sunshine.enrollment.draw.Refusals.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;

import cn.sunshine.enrollment.draw.BundleRule;
import cn.sunshine.enrollment.draw.RefusalCode;
import cn.sunshine.enrollment.draw.TieBreaking;
import cn.sunshine.enrollment.draw.canonical.Texts;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Every combination of rules that section 7 allows is written back to the same bytes; every other one is refused. */
class ParamsTests {

    private static final String HASH = "\"" + "0a".repeat(32) + "\"";
    private static final String FILES = "\"files\":{\"prefs.csv\":" + HASH + ",\"schools.csv\":" + HASH + "}";
    private static final String SIMPLE = Frozen.SIMPLE;
    private static final String DEFERRED = Frozen.DEFERRED.replace("FILES", FILES);
    private static final String TIERED = ",\"tiers\":[\"x\"],\"waitlist\"";

    @ParameterizedTest
    @MethodSource
    void readsTheOneSpellingThatIsWritten(String text) {
        Params params = ParamsReader.read(Texts.bytes(text));

        assertThat(ParamsWriter.write(params.rules(), params.school(), params.fileHashes()))
                .asString()
                .isEqualTo(text);
    }

    static Stream<String> readsTheOneSpellingThatIsWritten() {
        return Stream.of(
                SIMPLE,
                SIMPLE.replace(":2", ":0"),
                SIMPLE.replace(":2", ":1000000"),
                SIMPLE.replace("OVERFLOW", "STOP"),
                SIMPLE.replace("OVERFLOW", "SKIP").replace("FIXED_ORDER", "FRESH_ROUND"),
                SIMPLE.replace("}", ",\"waitlistRound\":1}"),
                SIMPLE.replace(",\"mechanism\"", ",\"code\":{\"verify.py\":" + HASH + "},\"mechanism\""),
                SIMPLE.replace(",\"mechanism\"", ",\"files\":{\"tiers.csv\":" + HASH + "},\"mechanism\"")
                        .replace(",\"waitlist\"", TIERED),
                DEFERRED,
                DEFERRED.replace("SINGLE", "MULTIPLE"),
                DEFERRED.replace("\"DA\"", "\"SD\""),
                DEFERRED.replace("\"DA\"", "\"SD\"").replace("OVERFLOW", "SKIP"),
                DEFERRED.replace("\"DA\"", "\"IA\"").replace("OVERFLOW", "STOP"),
                DEFERRED.replace("\"DA\"", "\"TTC\"").replace(",\"waitlist\"", TIERED),
                DEFERRED.replace("\"DA\"", "\"AR\"").replace(",\"files\"", ",\"e\":1,\"files\""),
                DEFERRED.replace("csv\":" + HASH + "}", "csv\":" + HASH + ",\"tiers.csv\":" + HASH + "}")
                        .replace(",\"waitlist\"", TIERED),
                DEFERRED.replace(
                        ",\"tiebreak\"",
                        ",\"precedence\":[\"H\",\"*\",\"G\"],\"reserves\":[" + block("G", "S1") + "," + block("H", "S1")
                                + "," + block("G", "S2") + "],\"tiebreak\""));
    }

    private static String block(String category, String school) {
        return "{\"category\":\"" + category + "\",\"school\":\"" + school + "\",\"seats\":1,\"vacancy\":\"HARD\"}";
    }

    @ParameterizedTest
    @MethodSource
    void refusesOtherRules(String text, RefusalCode code, String field) {
        assertRefused(() -> ParamsReader.read(Texts.bytes(text)), code, "params.json field " + field);
    }

    static Stream<Arguments> refusesOtherRules() {
        String banded = DEFERRED.replace("\"DA\"", "\"AR\"").replace(",\"files\"", ",\"e\":2,\"files\"");
        return Stream.of(
                Arguments.of("{}", RefusalCode.MISSING_KEY, "mechanism"),
                Arguments.of(SIMPLE.replace("OVERFLOW", "SQUEEZE"), RefusalCode.INVALID_VALUE, "bundlePolicy"),
                Arguments.of(SIMPLE.replace("FIXED_ORDER", "NONE"), RefusalCode.INVALID_VALUE, "waitlist"),
                Arguments.of(SIMPLE.replace("\"school\":\"S\",", ""), RefusalCode.MISSING_KEY, "school"),
                Arguments.of(
                        SIMPLE.replace(",\"waitlist\"", ",\"tiebreak\":\"SINGLE\",\"waitlist\""),
                        RefusalCode.UNKNOWN_KEY,
                        "tiebreak"),
                Arguments.of(SIMPLE.replace("}", ",\"waitlistRound\":0}"), RefusalCode.INVALID_NUMBER, "waitlistRound"),
                Arguments.of(
                        SIMPLE.replace(",\"mechanism\"", ",\"code\":{},\"mechanism\""),
                        RefusalCode.INVALID_VALUE,
                        "code"),
                Arguments.of(
                        SIMPLE.replace(",\"mechanism\"", ",\"code\":{\"a\":\"b\"},\"mechanism\""),
                        RefusalCode.INVALID_HEX,
                        "code.a"),
                Arguments.of(
                        SIMPLE.replace(",\"mechanism\"", ",\"files\":{},\"mechanism\""),
                        RefusalCode.MISSING_KEY,
                        "files.tiers.csv"),
                Arguments.of(
                        SIMPLE.replace(",\"mechanism\"", "," + FILES + ",\"mechanism\""),
                        RefusalCode.UNKNOWN_KEY,
                        "files.prefs.csv"),
                Arguments.of(
                        SIMPLE.replace(",\"mechanism\"", ",\"files\":{\"tiers.csv\":" + HASH + "},\"mechanism\""),
                        RefusalCode.INVALID_VALUE,
                        "files"),
                Arguments.of(DEFERRED.replace(FILES + ",", ""), RefusalCode.MISSING_KEY, "files"),
                Arguments.of(
                        DEFERRED.replace(",\"schools.csv\":" + HASH, ""), RefusalCode.MISSING_KEY, "files.schools.csv"),
                Arguments.of(DEFERRED.replace("0a0a\"}", "0A0a\"}"), RefusalCode.INVALID_HEX, "files.schools.csv"),
                Arguments.of(DEFERRED.replace("schools.csv", "seed.txt"), RefusalCode.UNKNOWN_KEY, "files.seed.txt"),
                Arguments.of(DEFERRED.replace("SINGLE", "DOUBLE"), RefusalCode.INVALID_VALUE, "tiebreak"),
                Arguments.of(DEFERRED.replace(",\"files\"", ",\"e\":1,\"files\""), RefusalCode.UNKNOWN_KEY, "e"),
                Arguments.of(banded.replace(":2,", ":0,"), RefusalCode.INVALID_NUMBER, "e"),
                Arguments.of(banded.replace("OVERFLOW", "SKIP"), RefusalCode.INVALID_BUNDLE_POLICY, "bundlePolicy"),
                Arguments.of(
                        DEFERRED.replace("\"DA\"", "\"TTC\"").replace("OVERFLOW", "STOP"),
                        RefusalCode.INVALID_BUNDLE_POLICY,
                        "bundlePolicy"));
    }

    @ParameterizedTest
    @MethodSource
    void refusesNamesOfTiers(String name) {
        String text = SIMPLE.replace(",\"waitlist\"", ",\"tiers\":[\"" + name + "\"],\"waitlist\"");
        assertRefused(
                () -> ParamsReader.read(Texts.bytes(text)), RefusalCode.INVALID_TEXT, "params.json field tiers[0]");
    }

    static Stream<String> refusesNamesOfTiers() {
        return Stream.of("", "*", "+", "a,b", "a\\\"b", "a;b", "a\u2028,b", "x".repeat(65));
    }

    @Test
    void aNameMayHoldWhatAFieldMayHold() {
        String text =
                SIMPLE.replace(",\"waitlist\"", ",\"tiers\":[\"**\",\"a+b\",\"" + "x".repeat(64) + "\"],\"waitlist\"");
        assertThat(ParamsReader.read(Texts.bytes(text)).rules().tiers()).containsExactly("**", "a+b", "x".repeat(64));
    }

    @Test
    void saysWhatTheRulesMeanForTheFiles() {
        Params simple = ParamsReader.read(Texts.bytes(SIMPLE));
        assertThat(simple.isSimple()).isTrue();
        assertThat(simple.isMultiple()).isFalse();
        assertThat(simple.hasSealedInputs()).isFalse();
        assertThat(simple.rules().bundleRule()).isEqualTo(BundleRule.OVERFLOW);

        Params several = ParamsReader.read(Texts.bytes(DEFERRED.replace("SINGLE", "MULTIPLE")));
        assertThat(several.isSimple()).isFalse();
        assertThat(several.isMultiple()).isTrue();
        assertThat(several.rules().tieBreaking()).contains(TieBreaking.MULTIPLE);
        assertThat(several.hasSealedInputs()).isTrue();
        assertThat(several.hasChoiceTiers()).isFalse();

        Params tiered = ParamsReader.read(
                Texts.bytes(SIMPLE.replace(",\"mechanism\"", ",\"files\":{\"tiers.csv\":" + HASH + "},\"mechanism\"")
                        .replace(",\"waitlist\"", TIERED)));
        assertThat(tiered.hasChoiceTiers()).isTrue();
        assertThat(tiered.hasSealedInputs()).isTrue();
    }
}
