package cn.sunshine.enrollment.draw.log;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import cn.sunshine.enrollment.draw.DrawFiles;
import cn.sunshine.enrollment.draw.DrawHash;
import cn.sunshine.enrollment.draw.DrawRefusedException;
import cn.sunshine.enrollment.draw.LoggedExample;
import cn.sunshine.enrollment.draw.RefusalCode;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

class DrawLogTests {

    private static final Instant NOON = Instant.parse("2026-07-01T12:00:00Z");

    @Test
    void growsWithoutChangingWhatItWas() {
        DrawLog one = DrawLog.empty(DrawHash.SHA_256).append(manifest("D", NOON));
        DrawLog two = one.append(manifest("D/2", NOON));

        assertThat(one.size()).isEqualTo(1);
        assertThat(two.size()).isEqualTo(2);
    }

    @Test
    void takesNoEntryOlderThanTheLast() {
        DrawLog log = DrawLog.empty(DrawHash.SHA_256).append(manifest("D", NOON));

        assertThat(log.append(manifest("E", NOON)).size()).isEqualTo(2);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> log.append(manifest("E", NOON.minusSeconds(1))))
                .withMessage("the last entry is younger than 2026-07-01T11:59:59Z");
    }

    @Test
    void takesOneManifestOfEachAttempt() {
        DrawLog log = DrawLog.empty(DrawHash.SHA_256)
                .append(manifest("D", NOON))
                .append(LoggedExample.entry(LogEntry.Kind.RESULT, "E", new byte[32], NOON));

        assertThat(log.append(manifest("E", NOON)).size()).isEqualTo(3);
        assertThat(log.append(LoggedExample.entry(LogEntry.Kind.RESULT, "D", new byte[32], NOON))
                        .size())
                .isEqualTo(3);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> log.append(manifest("D", NOON)))
                .withMessage("D has its manifest; an attempt has an id of its own");
    }

    @Test
    void writesWhyAnAttemptWasGivenUp() {
        LogEntry abort = new LogEntry(LogEntry.Kind.ABORT, "D", new byte[32], NOON, Optional.of("名单有误"));
        DrawLog log =
                DrawLog.empty(DrawHash.SHA_256).append(manifest("D", NOON)).append(abort);
        DrawFiles files = log.files("D", LoggedExample.PUBLIC, List.of(LoggedExample.head(log, NOON)));

        assertThat(new String(files.require("log/entries.ndjson"), StandardCharsets.UTF_8))
                .endsWith("\"kind\":\"ABORT\",\"note\":\"名单有误\",\"time\":\"2026-07-01T12:00:00Z\"}\n");
        assertThat(new String(files.require("log/consistency.json"), StandardCharsets.UTF_8))
                .isEqualTo("{\"proofs\":[]}");
        assertThat(new String(files.require("log/inclusion.json"), StandardCharsets.UTF_8))
                .startsWith("{\"index\":0,\"proof\":[\"")
                .endsWith("\"],\"size\":2}");
    }

    @Test
    void takesNoEntryThatNoReaderTakes() {
        assertThat(abort("停".repeat(666)).note()).isPresent();

        refuses(RefusalCode.INVALID_TEXT, "note", () -> abort("停".repeat(667)));
        refuses(RefusalCode.INVALID_TEXT, "note", () -> abort(""));
        refuses(RefusalCode.OUTER_BLANK, "note", () -> abort("\u00a0停电"));
        refuses(RefusalCode.NOT_NFC, "note", () -> abort("cafe\u0301"));
        refuses(RefusalCode.CONTROL_CHARACTER, "note", () -> abort("停\n电"));
        refuses(RefusalCode.INVALID_VALUE, "note", () -> entry(LogEntry.Kind.ABORT, "D", 32, Optional.empty()));
        refuses(RefusalCode.INVALID_VALUE, "note", () -> entry(LogEntry.Kind.RESULT, "D", 32, Optional.of("停电")));
        refuses(RefusalCode.INVALID_HEX, "hash", () -> entry(LogEntry.Kind.RESULT, "D", 31, Optional.empty()));
        refuses(RefusalCode.INVALID_ID, "drawId", () -> entry(LogEntry.Kind.RESULT, "D 2", 32, Optional.empty()));
    }

    private static LogEntry abort(String note) {
        return entry(LogEntry.Kind.ABORT, "D", 32, Optional.of(note));
    }

    private static LogEntry entry(LogEntry.Kind kind, String draw, int hash, Optional<String> note) {
        return new LogEntry(kind, draw, new byte[hash], NOON, note);
    }

    private static void refuses(RefusalCode code, String field, ThrowingCallable entry) {
        assertThatExceptionOfType(DrawRefusedException.class)
                .isThrownBy(entry)
                .satisfies(refusal -> assertThat(refusal.code()).isEqualTo(code))
                .withMessageContaining("log/entries.ndjson field " + field);
    }

    private static LogEntry manifest(String draw, Instant time) {
        return LoggedExample.entry(LogEntry.Kind.MANIFEST, draw, new byte[32], time);
    }
}
