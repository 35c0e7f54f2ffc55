package cn.sunshine.enrollment.draw.log;

import static cn.sunshine.enrollment.draw.Refusals.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;

import cn.sunshine.enrollment.draw.DrawFiles;
import cn.sunshine.enrollment.draw.DrawHash;
import cn.sunshine.enrollment.draw.Example;
import cn.sunshine.enrollment.draw.LoggedExample;
import cn.sunshine.enrollment.draw.RefusalCode;
import cn.sunshine.enrollment.draw.canonical.JsonWriter;
import cn.sunshine.enrollment.draw.canonical.Texts;
import cn.sunshine.enrollment.draw.ceremony.EntropyRecord;
import cn.sunshine.enrollment.draw.ceremony.Manifest;
import cn.sunshine.enrollment.draw.crypto.HashSuite;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Logs that were rewritten, cut short, mixed up or kept by somebody else; each is refused with its own code and place. */
class LogVerifierTests {

    private static final String DRAW = Example.DRAW.value();
    private static final DrawFiles WHOLE = LoggedExample.files(DrawHash.SHA_256);
    private static final Manifest MANIFEST = Manifest.read(WHOLE.require("manifest.json"));
    private static final byte[] RESULT =
            HexFormat.of().parseHex(LoggedExample.drawn(DrawHash.SHA_256).resultHash());
    private static final Instant FREEZE = LoggedExample.FREEZE;
    private static final Instant ENTROPY = LoggedExample.ENTROPY;

    @Test
    void namesTheLogThatIsWhole() {
        assertThat(verify(WHOLE, Optional.of(ENTROPY)))
                .isEqualTo("deb2ded39dc26fce0e6085b6fc34bf6b5941913bbfe2ea614113cff9e004c170");
    }

    @Test
    void aLogIsSoundBeforeTheEntropyAndTheResultAreKnown() {
        DrawLog log = log(manifest(FREEZE));
        DrawFiles files = files(log, head(log, FREEZE));

        assertThat(LogVerifier.verify(files, MANIFEST, Optional.empty(), Optional.empty()))
                .hasSize(64);
        assertThat(LogVerifier.verify(files, MANIFEST, Optional.of(known(Optional.of(ENTROPY))), Optional.of(RESULT)))
                .hasSize(64);
    }

    @Test
    void theHeadWithTheManifestIsOlderThanTheEntropy() {
        assertRefused(() -> verify(WHOLE, Optional.of(FREEZE)), RefusalCode.LOG_TIME, "entropy.json field time");
        assertRefused(() -> verify(WHOLE, Optional.empty()), RefusalCode.LOG_TIME, "entropy.json field time");
        assertThat(verify(WHOLE, Optional.of(FREEZE.plusSeconds(1)))).hasSize(64);
    }

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

    /** Everything is signed and proven; only what it says is not to be. */
    @Test
    void refusesASoundLogThatSaysTheWrongThing() {
        DrawLog frozen = log(manifest(FREEZE));
        DrawLog twice = log(
                manifest(FREEZE),
                entry(LogEntry.Kind.RESULT, ENTROPY, RESULT),
                entry(LogEntry.Kind.RESULT, ENTROPY, RESULT));
        assertLog(twice, frozen, RefusalCode.RESULT_DIFFERS);
        assertLog(
                log(manifest(FREEZE), entry(LogEntry.Kind.RESULT, ENTROPY, new byte[32])),
                frozen,
                RefusalCode.RESULT_DIFFERS);
        LogEntry abort = new LogEntry(LogEntry.Kind.ABORT, DRAW, MANIFEST.manifestHash(), ENTROPY, Optional.of("名单有误"));
        assertLog(log(manifest(FREEZE), abort), frozen, RefusalCode.LOG_NOT_UNIQUE);
        DrawLog second = log(
                manifest(FREEZE),
                new LogEntry(LogEntry.Kind.ABORT, DRAW + "/2", new byte[32], ENTROPY, Optional.of("x")));
        assertThat(verify(files(second, head(frozen, FREEZE), head(second, ENTROPY)), Optional.of(ENTROPY)))
                .hasSize(64);
    }

    @Test
    void refusesASecondManifestOfTheSameDraw() {
        DrawLog first = log(manifest(FREEZE));
        DrawLog both = forged(manifest(FREEZE), entry(LogEntry.Kind.MANIFEST, FREEZE, new byte[32]));
        assertLog(both, first, RefusalCode.LOG_NOT_UNIQUE);
    }

    @Test
    void refusesAManifestOtherThanThisOne() {
        DrawLog other = log(entry(LogEntry.Kind.MANIFEST, FREEZE, new byte[32]));
        assertRefused(
                () -> verify(files(other, head(other, FREEZE)), Optional.of(ENTROPY)),
                RefusalCode.LOG_INCOMPLETE,
                "log/inclusion.json");
    }

    @Test
    void headsAscendBySizeAndNeverGoBackInTime() {
        DrawLog one = log(manifest(FREEZE));
        DrawLog two = log(manifest(FREEZE), entry(LogEntry.Kind.RESULT, ENTROPY, RESULT));
        TreeHead last = head(two, ENTROPY);

        assertThat(verify(files(two, head(one, ENTROPY.minusSeconds(1)), last), Optional.of(ENTROPY)))
                .hasSize(64);
        assertHeads(two, List.of(head(one, ENTROPY.plusSeconds(1)), last));
        assertHeads(two, List.of(last, last));
        assertHeads(two, List.of(last, head(one, ENTROPY)));
        assertRefused(
                () -> verify(
                        WHOLE.with(two.files(DRAW, LoggedExample.PUBLIC, List.of(last)))
                                .with("log/sth.json", noHeads()),
                        Optional.of(ENTROPY)),
                RefusalCode.LOG_INCOMPLETE,
                "log/entries.ndjson");
    }

    private static void assertHeads(DrawLog log, List<TreeHead> heads) {
        DrawFiles files = log.files(DRAW, LoggedExample.PUBLIC, List.of(heads.get(0)));
        String sth = new String(files.require("log/sth.json"), StandardCharsets.UTF_8);
        List<String> texts =
                heads.stream().map(head -> JsonWriter.line(head.json())).toList();
        String forged = sth.replace(texts.get(0), String.join(",", texts));
        assertRefused(
                () -> verify(files.with("log/sth.json", Texts.bytes(forged)), Optional.of(ENTROPY)),
                RefusalCode.LOG_TIME,
                "log/sth.json field heads[1]");
    }

    private static byte[] noHeads() {
        String sth = new String(WHOLE.require("log/sth.json"), StandardCharsets.UTF_8);
        return Texts.bytes(sth.replaceFirst("\\[.*\\]", "[]"));
    }

    private static void assertLog(DrawLog log, DrawLog frozen, RefusalCode code) {
        DrawFiles files = files(log, head(frozen, FREEZE), head(log, ENTROPY));
        assertRefused(() -> verify(files, Optional.of(ENTROPY)), code, "log/entries.ndjson");
    }

    private static DrawLog log(LogEntry... entries) {
        DrawLog log = DrawLog.empty(DrawHash.SHA_256);
        for (LogEntry entry : entries) {
            log = log.append(entry);
        }
        return log;
    }

    /** A log that an honest one would not have taken. */
    private static DrawLog forged(LogEntry... entries) {
        return new DrawLog(HashSuite.of(DrawHash.SHA_256), List.of(entries));
    }

    private static LogEntry manifest(Instant time) {
        return entry(LogEntry.Kind.MANIFEST, time, MANIFEST.manifestHash());
    }

    private static LogEntry entry(LogEntry.Kind kind, Instant time, byte[] hash) {
        return LoggedExample.entry(kind, DRAW, hash, time);
    }

    private static TreeHead head(DrawLog log, Instant time) {
        return LoggedExample.head(log, time);
    }

    private static DrawFiles files(DrawLog log, TreeHead... heads) {
        return log.files(DRAW, LoggedExample.PUBLIC, List.of(heads));
    }

    private static String verify(DrawFiles files, Optional<Instant> time) {
        return LogVerifier.verify(files, MANIFEST, Optional.of(known(time)), Optional.of(RESULT));
    }

    private static EntropyRecord known(Optional<Instant> time) {
        return new EntropyRecord(Example.SOURCE, "07", time, new TreeMap<>());
    }
}
