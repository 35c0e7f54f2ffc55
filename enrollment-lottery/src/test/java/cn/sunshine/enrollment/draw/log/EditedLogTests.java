package cn.sunshine.enrollment.draw.log;

import static cn.sunshine.enrollment.draw.Refusals.assertRefused;
import static cn.sunshine.enrollment.draw.log.VerifiedLog.WHOLE;
import static cn.sunshine.enrollment.draw.log.VerifiedLog.verify;
import static org.assertj.core.api.Assertions.assertThat;

import cn.sunshine.enrollment.draw.LoggedExample;
import cn.sunshine.enrollment.draw.RefusalCode;
import cn.sunshine.enrollment.draw.canonical.Texts;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Files of a log that were edited or cut short; each is refused with its own code and place. */
class EditedLogTests {

    private static final Instant ENTROPY = LoggedExample.ENTROPY;

    @ParameterizedTest
    @MethodSource
    void refusesAFileThatWasEdited(String file, String old, String now, RefusalCode code, String place) {
        String text = new String(WHOLE.require(file), StandardCharsets.UTF_8);
        assertThat(text).contains(old);
        assertRefused(
                () -> verify(WHOLE.with(file, Texts.bytes(text.replace(old, now))), Optional.of(ENTROPY)), code, place);
    }

    static Stream<Arguments> refusesAFileThatWasEdited() {
        String entries = "log/entries.ndjson";
        String heads = "log/sth.json";
        String inclusion = "log/inclusion.json";
        String consistency = "log/consistency.json";
        String line = new String(WHOLE.require(entries), StandardCharsets.UTF_8)
                        .lines()
                        .findFirst()
                        .orElseThrow() + "\n";
        return Stream.of(
                Arguments.of(entries, line, "", RefusalCode.LOG_INCOMPLETE, entries),
                Arguments.of(entries, line, line + line, RefusalCode.LOG_INCOMPLETE, entries),
                Arguments.of(entries, "another", "anothex", RefusalCode.LOG_INCOMPLETE, entries),
                Arguments.of(entries, "07-02T09", "06-30T09", RefusalCode.LOG_TIME, entries + " line 3"),
                Arguments.of(
                        entries,
                        "\"kind\":\"RESULT\"",
                        "\"kind\":\"ABORT\"",
                        RefusalCode.MISSING_KEY,
                        entries + " line 3 field note"),
                Arguments.of(
                        entries,
                        "\"RESULT\",",
                        "\"RESULT\",\"note\":\"x\",",
                        RefusalCode.UNKNOWN_KEY,
                        entries + " line 3 field note"),
                Arguments.of(
                        entries, "\"RESULT\"", "\"DRAFT\"", RefusalCode.INVALID_VALUE, entries + " line 3 field kind"),
                Arguments.of(entries, "another", "an other", RefusalCode.INVALID_ID, entries + " line 1 field drawId"),
                Arguments.of(entries, "00:00Z\"}\n", "00:00Z\"} \n", RefusalCode.INVALID_JSON, entries + " line 1"),
                Arguments.of(heads, "SHA-256", "SM3", RefusalCode.HASH_MISMATCH, heads),
                Arguments.of(heads, "deb2ded3", "deb2ded4", RefusalCode.HASH_MISMATCH, heads),
                Arguments.of(
                        heads, "\"6134a366", "\"6134a367", RefusalCode.INVALID_SIGNATURE, heads + " field heads[0]"),
                Arguments.of(
                        heads, "\"6e12f33a", "\"6e12f33b", RefusalCode.INVALID_SIGNATURE, heads + " field heads[1]"),
                Arguments.of(
                        heads, "\"91c78798", "\"91c78799", RefusalCode.INVALID_SIGNATURE, heads + " field heads[0]"),
                Arguments.of(
                        heads, "\"size\":2", "\"size\":1", RefusalCode.INVALID_SIGNATURE, heads + " field heads[0]"),
                Arguments.of(
                        heads, "\"size\":2", "\"size\":0", RefusalCode.INVALID_NUMBER, heads + " field heads[0].size"),
                Arguments.of(heads, "07-01T08", "07-01T07", RefusalCode.INVALID_SIGNATURE, heads + " field heads[0]"),
                Arguments.of(heads, "302a3005", "302a3006", RefusalCode.HASH_MISMATCH, heads),
                Arguments.of(heads, "\"heads\"", "\"head\"", RefusalCode.UNKNOWN_KEY, heads + " field head"),
                Arguments.of(inclusion, "\"index\":1", "\"index\":0", RefusalCode.LOG_INCOMPLETE, inclusion),
                Arguments.of(inclusion, "\"index\":1", "\"index\":2", RefusalCode.LOG_INCOMPLETE, inclusion),
                Arguments.of(inclusion, "\"index\":1", "\"index\":3", RefusalCode.PROOF_INDEX, inclusion),
                Arguments.of(inclusion, "\"size\":2", "\"size\":3", RefusalCode.PROOF_INDEX, inclusion),
                Arguments.of(inclusion, "a877ca8a", "a877ca8b", RefusalCode.PROOF_MISMATCH, inclusion + " field proof"),
                Arguments.of(
                        inclusion,
                        "[\"a877",
                        "[\"" + "00".repeat(32) + "\",\"a877",
                        RefusalCode.PROOF_TOO_LONG,
                        inclusion + " field proof"),
                Arguments.of(
                        consistency,
                        "\"first\":2",
                        "\"first\":1",
                        RefusalCode.INVALID_NUMBER,
                        consistency + " field proofs[0].first"),
                Arguments.of(
                        consistency,
                        "\"second\":3",
                        "\"second\":4",
                        RefusalCode.INVALID_NUMBER,
                        consistency + " field proofs[0].second"),
                Arguments.of(
                        consistency,
                        "b0a5e3fc",
                        "b0a5e3fd",
                        RefusalCode.PROOF_MISMATCH,
                        consistency + " field proofs[0].proof"),
                Arguments.of(
                        consistency,
                        "\"],\"second\"",
                        "\",\"" + "00".repeat(32) + "\"],\"second\"",
                        RefusalCode.PROOF_TOO_LONG,
                        consistency + " field proofs[0].proof"),
                Arguments.of(
                        consistency, "\"proofs\"", "\"proof\"", RefusalCode.UNKNOWN_KEY, consistency + " field proof"));
    }

    @Test
    void refusesProofsThatAreCutShortOrMissing() {
        assertRefused(
                () -> verify(
                        WHOLE.with("log/inclusion.json", Texts.bytes("{\"index\":1,\"proof\":[],\"size\":2}")),
                        Optional.of(ENTROPY)),
                RefusalCode.PROOF_TOO_SHORT,
                "log/inclusion.json field proof");
        assertRefused(
                () -> verify(
                        WHOLE.with(
                                "log/consistency.json",
                                Texts.bytes("{\"proofs\":[{\"first\":2,\"proof\":[],\"second\":3}]}")),
                        Optional.of(ENTROPY)),
                RefusalCode.PROOF_TOO_SHORT,
                "log/consistency.json field proofs[0].proof");
        assertRefused(
                () -> verify(WHOLE.with("log/consistency.json", Texts.bytes("{\"proofs\":[]}")), Optional.of(ENTROPY)),
                RefusalCode.LOG_INCOMPLETE,
                "log/consistency.json");
        for (String name :
                List.of("log/entries.ndjson", "log/sth.json", "log/inclusion.json", "log/consistency.json")) {
            assertRefused(() -> verify(WHOLE.without(name), Optional.of(ENTROPY)), RefusalCode.MISSING_FILE, name);
        }
    }
}
