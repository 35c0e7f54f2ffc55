package cn.sunshine.enrollment.draw.log;

import cn.sunshine.enrollment.draw.DrawRefusedException;
import cn.sunshine.enrollment.draw.Place;
import cn.sunshine.enrollment.draw.RefusalCode;
import cn.sunshine.enrollment.draw.canonical.Frame;
import cn.sunshine.enrollment.draw.canonical.Hex;
import cn.sunshine.enrollment.draw.canonical.Ids;
import cn.sunshine.enrollment.draw.canonical.Json;
import cn.sunshine.enrollment.draw.canonical.JsonFields;
import cn.sunshine.enrollment.draw.canonical.JsonWriter;
import cn.sunshine.enrollment.draw.canonical.Texts;
import cn.sunshine.enrollment.draw.canonical.Times;
import cn.sunshine.enrollment.draw.crypto.HashSuite;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;

/**
 * A line of the log.
 *
 * @param hash 32 bytes: of the manifest, or of the result
 * @param note why an attempt was given up; present with ABORT alone
 */
public record LogEntry(Kind kind, String drawId, byte[] hash, Instant time, Optional<String> note) {

    /** What is recorded. */
    public enum Kind {
        MANIFEST,
        RESULT,
        ABORT
    }

    private static final int MAX_NOTE = 2000;
    private static final Place PLACE = Place.of(DrawLog.ENTRIES);
    private static final Set<String> KEYS = Set.of("drawId", "hash", "kind", "time");

    /** Nobody writes what nobody reads: a log is only ever added to, so one such line would spoil it for ever. */
    public LogEntry {
        Ids.require(drawId, Ids.NAME_LENGTH, PLACE.field("drawId"));
        if (hash.length != HashSuite.LENGTH) {
            throw new DrawRefusedException(
                    RefusalCode.INVALID_HEX, PLACE.field("hash"), "expected " + HashSuite.LENGTH + " bytes");
        }
        if (note.isPresent() != (kind == Kind.ABORT)) {
            throw new DrawRefusedException(
                    RefusalCode.INVALID_VALUE, PLACE.field("note"), "a note stands with ABORT, and with nothing else");
        }
        note.ifPresent(text -> Texts.requireName(text, MAX_NOTE, PLACE.field("note")));
    }

    static LogEntry read(JsonFields json) {
        Kind kind = json.choice("kind", Kind.class);
        json.requireKeys(KEYS, kind == Kind.ABORT ? Set.of("note") : Set.of());
        return new LogEntry(
                kind,
                Ids.require(json.text("drawId"), Ids.NAME_LENGTH, json.place("drawId")),
                json.hex("hash", HashSuite.LENGTH),
                Times.read(json, "time"),
                kind == Kind.ABORT ? Optional.of(json.name("note", MAX_NOTE)) : Optional.empty());
    }

    String line() {
        Json.Obj json = Json.Obj.empty()
                .with("drawId", drawId)
                .with("hash", Hex.of(hash))
                .with("kind", kind.name())
                .with("time", Times.text(time));
        return JsonWriter.line(note.isPresent() ? json.with("note", note.get()) : json);
    }

    byte[] leaf() {
        return Frame.of("log").text(line()).bytes();
    }

    boolean is(Kind wanted, String draw) {
        return kind == wanted && drawId.equals(draw);
    }
}
