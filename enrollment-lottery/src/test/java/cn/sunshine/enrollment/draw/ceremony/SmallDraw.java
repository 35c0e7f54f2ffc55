package cn.sunshine.enrollment.draw.ceremony;

import static org.assertj.core.api.Assertions.assertThat;

import cn.sunshine.enrollment.draw.DrawFiles;
import cn.sunshine.enrollment.draw.DrawProgress;
import cn.sunshine.enrollment.draw.canonical.Texts;
import java.nio.charset.StandardCharsets;

/** A draw of five applicants, and its files improved by hand. */
final class SmallDraw {

    static final byte[] SEED = new byte[32];
    static final String ROLL = "applicant,unit,tier\nA1,,x\nA2,,x\nA3,T,y\nA4,T,x\nA5,,y\n";
    static final Frozen SIMPLE = Frozen.simple().with("roll.csv", ROLL);

    private SmallDraw() {}

    static Frozen tiered(Frozen frozen) {
        return frozen.ruled(",\"waitlist\"", ",\"tiers\":[\"x\",\"y\"],\"waitlist\"");
    }

    static DrawFiles drawn(DrawInputs inputs) {
        return DrawRun.of(inputs, SEED, DrawProgress.silent()).files(DrawProgress.silent());
    }

    static DrawFiles edited(DrawFiles files, String name, String old, String now) {
        String text = text(files, name);
        assertThat(text).contains(old);
        return files.with(name, Texts.bytes(text.replace(old, now)));
    }

    static String line(DrawFiles files, String name, String start) {
        return text(files, name)
                .lines()
                .filter(line -> line.startsWith(start + ","))
                .findFirst()
                .orElseThrow();
    }

    private static String text(DrawFiles files, String name) {
        return new String(files.require(name), StandardCharsets.UTF_8);
    }
}
