package cn.sunshine.enrollment.draw;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Supplier;

/** What both implementations say of a zip, which has to be the same. */
final class BothReaders {

    private BothReaders() {}

    static void requireRefused(byte[] zip) {
        assertThat(read(zip)).containsExactly(Map.entry("INVALID_ZIP", ""));
    }

    /** The files as text, or the code of the refusal; both implementations have to say the same. */
    static Map<String, String> read(byte[] zip) {
        Map<String, String> first = texts(() -> AuditBundle.read("b.zip", zip));
        assertThat(texts(() -> Recount.read("b.zip", zip))).isEqualTo(first);
        return first;
    }

    private static Map<String, String> texts(Supplier<DrawFiles> reading) {
        Map<String, String> texts = new HashMap<>();
        try {
            DrawFiles files = reading.get();
            for (String name : files.names()) {
                texts.put(name, new String(files.require(name), StandardCharsets.UTF_8));
            }
        } catch (DrawRefusedException refused) {
            texts.put(refused.code().name(), "");
        }
        return texts;
    }
}
