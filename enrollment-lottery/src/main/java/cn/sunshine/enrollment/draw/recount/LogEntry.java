package cn.sunshine.enrollment.draw.recount;

import java.time.Instant;
import java.util.Set;

/** Section 11: a line of the log; the leaf of the tree is made of the line as it stands there. */
record LogEntry(Kind kind, String drawId, String hash, Instant time, byte[] leaf) {

    /** What an entry records. */
    enum Kind {
        MANIFEST,
        RESULT,
        ABORT
    }

    static LogEntry read(JsonObject json, String line) {
        Kind kind = json.oneOf(Kind.class, "kind");
        Set<String> required = Set.of("drawId", "hash", "kind", "time");
        json.requireKeys(required, kind == Kind.ABORT ? Set.of("note") : Set.of());
        if (kind == Kind.ABORT) {
            Text.name(json.text("note"), 2000, json.at("note"));
        }
        return new LogEntry(
                kind,
                Identifiers.draw(json.text("drawId"), json.at("drawId")),
                Text.hex(json.bytes("hash", Hash.LENGTH)),
                Text.time(json.text("time"), json.at("time")),
                Frame.of("log", Text.utf8(line)));
    }
}
