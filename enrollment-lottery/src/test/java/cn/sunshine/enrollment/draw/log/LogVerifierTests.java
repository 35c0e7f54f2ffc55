package cn.sunshine.enrollment.draw.log;

import static cn.sunshine.enrollment.draw.Refusals.assertRefused;
import static cn.sunshine.enrollment.draw.log.VerifiedLog.MANIFEST;
import static cn.sunshine.enrollment.draw.log.VerifiedLog.RESULT;
import static cn.sunshine.enrollment.draw.log.VerifiedLog.WHOLE;
import static cn.sunshine.enrollment.draw.log.VerifiedLog.known;
import static cn.sunshine.enrollment.draw.log.VerifiedLog.verify;
import static org.assertj.core.api.Assertions.assertThat;

import cn.sunshine.enrollment.draw.DrawFiles;
import cn.sunshine.enrollment.draw.DrawHash;
import cn.sunshine.enrollment.draw.Example;
import cn.sunshine.enrollment.draw.LoggedExample;
import cn.sunshine.enrollment.draw.RefusalCode;
import cn.sunshine.enrollment.draw.canonical.JsonWriter;
import cn.sunshine.enrollment.draw.canonical.Texts;
import cn.sunshine.enrollment.draw.crypto.HashSuite;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Logs that were rewritten, mixed up or kept by somebody else; each is refused with its own code and place. */
class LogVerifierTests {

    private static final String DRAW = Example.DRAW.value();
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
                new LogEntry(LogEntry.Kind.ABORT, DRAW + "x/2", new byte[32], ENTROPY, Optional.of("x")));
        assertThat(verify(files(second, head(frozen, FREEZE), head(second, ENTROPY)), Optional.of(ENTROPY)))
                .hasSize(64);
        DrawLog later = log(
                manifest(FREEZE),
                new LogEntry(LogEntry.Kind.ABORT, DRAW + "/2", new byte[32], ENTROPY, Optional.of("x")));
        assertLog(later, frozen, RefusalCode.LOG_NOT_UNIQUE);
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
}
