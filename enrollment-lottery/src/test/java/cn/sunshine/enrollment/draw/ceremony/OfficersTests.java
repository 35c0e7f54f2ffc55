package cn.sunshine.enrollment.draw.ceremony;

import static cn.sunshine.enrollment.draw.Refusals.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;

import cn.sunshine.enrollment.draw.RefusalCode;
import cn.sunshine.enrollment.draw.canonical.Texts;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** manifest.json, commitments.json, reveals.json and entropy.json: one spelling each, and everything else refused. */
class OfficersTests {

    private static final String ONE = "\"" + "01".repeat(32) + "\"";
    private static final String TWO = "\"" + "02".repeat(32) + "\"";
    private static final String COMMITMENTS =
            "{\"officers\":[{\"commit\":" + ONE + ",\"name\":\"b\"},{\"commit\":" + ONE + ",\"name\":\"a\"}]}";
    private static final String REVEALS =
            "{\"officers\":[{\"name\":\"b\",\"secret\":" + ONE + "},{\"name\":\"a\",\"secret\":" + TWO + "}]}";
    private static final String MANIFEST =
            "{\"commitments\":[" + ONE + "],\"drawId\":\"D/2\",\"entropySource\":\"双色球\","
                    + "\"hash\":\"SM3\",\"manifestHash\":" + ONE + ",\"paramsHash\":" + ONE + ",\"rollHash\":" + ONE
                    + ",\"rollRoot\":" + TWO + "}";
    private static final String ENTROPY = "{\"entropy\":\"07\",\"evidence\":[{\"name\":\"film\",\"sha256\":" + ONE
            + "},{\"name\":\"\uff5e\",\"sha256\":" + ONE + "},{\"name\":\"\ud83d\ude00\",\"sha256\":" + TWO
            + "}],\"source\":\"双色球\",\"time\":\"2026-07-02T09:00:00Z\"}";

    @Test
    void eachFileIsReadInTheOneSpellingThatIsWritten() {
        assertThat(Officers.commitments(Texts.bytes(COMMITMENTS)).bytes())
                .asString()
                .isEqualTo(COMMITMENTS);
        assertThat(Officers.reveals(Texts.bytes(REVEALS)).bytes()).asString().isEqualTo(REVEALS);
        assertThat(Manifest.read(Texts.bytes(MANIFEST)).bytes()).asString().isEqualTo(MANIFEST);
        assertThat(EntropyRecord.read(Texts.bytes(ENTROPY)).bytes()).asString().isEqualTo(ENTROPY);
        String bare = "{\"entropy\":\"07\",\"source\":\"双色球\"}";
        assertThat(EntropyRecord.read(Texts.bytes(bare)).bytes()).asString().isEqualTo(bare);
    }

    @ParameterizedTest
    @MethodSource
    void refusesCommitments(String text, RefusalCode code, String field) {
        assertRefused(() -> Officers.commitments(Texts.bytes(text)), code, "commitments.json field " + field);
    }

    static Stream<Arguments> refusesCommitments() {
        return Stream.of(
                Arguments.of("{\"officers\":[]}", RefusalCode.INVALID_VALUE, "officers"),
                Arguments.of("{\"officers\":{}}", RefusalCode.WRONG_TYPE, "officers"),
                Arguments.of(REVEALS, RefusalCode.UNKNOWN_KEY, "officers[0].secret"),
                Arguments.of(COMMITMENTS.replace("\"a\"", "\"b\""), RefusalCode.DUPLICATE_ID, "officers[1].name"),
                Arguments.of(COMMITMENTS.replace("\"a\"", "\"\""), RefusalCode.INVALID_TEXT, "officers[1].name"),
                Arguments.of(COMMITMENTS.replace("\"a\"", "\"a \""), RefusalCode.OUTER_BLANK, "officers[1].name"),
                Arguments.of(COMMITMENTS.replaceFirst("01", "0"), RefusalCode.INVALID_HEX, "officers[0].commit"),
                Arguments.of(
                        COMMITMENTS.replace("\"a\"", "\"" + "x".repeat(201) + "\""),
                        RefusalCode.INVALID_TEXT,
                        "officers[1].name"));
    }

    @Test
    void refusesASecretThatTwoOfficersHave() {
        assertRefused(
                () -> Officers.reveals(Texts.bytes(REVEALS.replace(TWO, ONE))),
                RefusalCode.SECRET_REUSED,
                "reveals.json field officers[1].secret");
    }

    @ParameterizedTest
    @MethodSource
    void refusesAManifest(String text, RefusalCode code, String field) {
        assertRefused(() -> Manifest.read(Texts.bytes(text)), code, "manifest.json field " + field);
    }

    static Stream<Arguments> refusesAManifest() {
        return Stream.of(
                Arguments.of(MANIFEST.replace("[" + ONE + "]", "[]"), RefusalCode.INVALID_VALUE, "commitments"),
                Arguments.of(MANIFEST.replace("[" + ONE + "]", "[0]"), RefusalCode.WRONG_TYPE, "commitments[0]"),
                Arguments.of(MANIFEST.replace("SM3", "MD5"), RefusalCode.INVALID_VALUE, "hash"),
                Arguments.of(MANIFEST.replace("D/2", "D 2"), RefusalCode.INVALID_ID, "drawId"),
                Arguments.of(MANIFEST.replace("D/2", "D".repeat(65)), RefusalCode.INVALID_ID, "drawId"),
                Arguments.of(MANIFEST.replace("双色球", ""), RefusalCode.INVALID_TEXT, "entropySource"),
                Arguments.of(MANIFEST.replace("双色球", "x".repeat(2001)), RefusalCode.INVALID_TEXT, "entropySource"),
                Arguments.of(MANIFEST.replace("\"hash\":\"SM3\",", ""), RefusalCode.MISSING_KEY, "hash"),
                Arguments.of(
                        MANIFEST.replace("\"rollRoot\":" + TWO, "\"rollRoot\":1"), RefusalCode.WRONG_TYPE, "rollRoot"),
                Arguments.of(MANIFEST.replace(TWO, "\"02\""), RefusalCode.INVALID_HEX, "rollRoot"),
                Arguments.of(MANIFEST.replace("rollRoot", "rolls"), RefusalCode.UNKNOWN_KEY, "rolls"));
    }

    @ParameterizedTest
    @MethodSource
    void refusesEntropy(String text, RefusalCode code, String field) {
        assertRefused(() -> EntropyRecord.read(Texts.bytes(text)), code, "entropy.json field " + field);
    }

    static Stream<Arguments> refusesEntropy() {
        return Stream.of(
                Arguments.of(ENTROPY.replace("\"07\"", "\"\""), RefusalCode.INVALID_TEXT, "entropy"),
                Arguments.of(ENTROPY.replace("\"07\"", "\" 07\""), RefusalCode.OUTER_BLANK, "entropy"),
                Arguments.of(ENTROPY.replace("\"07\"", "7"), RefusalCode.WRONG_TYPE, "entropy"),
                Arguments.of(ENTROPY.replace("09:00:00Z", "09:00Z"), RefusalCode.INVALID_TIME, "time"),
                Arguments.of(ENTROPY.replaceFirst("\\[.*\\]", "[]"), RefusalCode.INVALID_VALUE, "evidence"),
                Arguments.of(ENTROPY.replace("\uff5e", "film"), RefusalCode.DUPLICATE_ID, "evidence[1].name"),
                Arguments.of(ENTROPY.replace("\uff5e", "Film"), RefusalCode.UNSORTED_ROWS, "evidence[1].name"),
                Arguments.of(ENTROPY.replace("sha256", "sha"), RefusalCode.UNKNOWN_KEY, "evidence[0].sha"),
                Arguments.of(ENTROPY.replace(TWO, "\"\""), RefusalCode.INVALID_HEX, "evidence[2].sha256"),
                Arguments.of(ENTROPY.replace("source", "sources"), RefusalCode.UNKNOWN_KEY, "sources"));
    }
}
