package cn.sunshine.enrollment.draw.log;

import cn.sunshine.enrollment.draw.DrawFiles;
import cn.sunshine.enrollment.draw.DrawHash;
import cn.sunshine.enrollment.draw.Fuzzing;
import cn.sunshine.enrollment.draw.LoggedExample;
import cn.sunshine.enrollment.draw.canonical.JsonReader;
import cn.sunshine.enrollment.draw.canonical.JsonWriter;
import cn.sunshine.enrollment.draw.canonical.Texts;
import cn.sunshine.enrollment.draw.ceremony.Manifest;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/** The four files of a log, each by its reader and by the verifier of all four. */
class LogFuzzTests {

    private static final DrawFiles WHOLE = LoggedExample.files(DrawHash.SHA_256);
    private static final Manifest MANIFEST = Manifest.read(WHOLE.require("manifest.json"));

    @Property
    void entries(@ForAll long seed) {
        Fuzzing.hold(seed, WHOLE.require(DrawLog.ENTRIES), bytes -> {
            StringBuilder lines = new StringBuilder();
            JsonReader.readLines(DrawLog.ENTRIES, bytes).stream()
                    .map(LogEntry::read)
                    .forEach(entry -> lines.append(entry.line()).append('\n'));
            return Texts.bytes(lines.toString());
        });
    }

    @Property(tries = 300)
    void heads(@ForAll long seed) {
        verifies(seed, DrawLog.HEADS);
    }

    @Property(tries = 300)
    void inclusion(@ForAll long seed) {
        verifies(seed, DrawLog.INCLUSION);
    }

    @Property(tries = 300)
    void consistency(@ForAll long seed) {
        verifies(seed, DrawLog.CONSISTENCY);
    }

    private static void verifies(long seed, String name) {
        Fuzzing.hold(seed, WHOLE.require(name), bytes -> {
            LogVerifier.verify(WHOLE.with(name, bytes), MANIFEST, Optional.empty(), Optional.empty());
            return JsonWriter.bytes(JsonReader.read(name, bytes).object());
        });
    }
}
