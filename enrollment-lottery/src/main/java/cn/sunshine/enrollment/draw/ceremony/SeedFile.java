package cn.sunshine.enrollment.draw.ceremony;

import cn.sunshine.enrollment.draw.DrawFiles;
import cn.sunshine.enrollment.draw.DrawRefusedException;
import cn.sunshine.enrollment.draw.Place;
import cn.sunshine.enrollment.draw.RefusalCode;
import cn.sunshine.enrollment.draw.canonical.Hex;
import cn.sunshine.enrollment.draw.canonical.Texts;
import cn.sunshine.enrollment.draw.crypto.HashSuite;
import java.nio.charset.StandardCharsets;

/** seed.txt: the seed in hexadecimal digits on a line of its own. */
public final class SeedFile {

    private SeedFile() {}

    static byte[] bytes(byte[] seed) {
        return Texts.bytes(Hex.of(seed) + "\n");
    }

    /** The seed that a bundle states, which is not for that the seed that was drawn. */
    public static byte[] read(DrawFiles files) {
        String text = new String(files.require(FileNames.SEED), StandardCharsets.UTF_8);
        if (!text.endsWith("\n")) {
            throw new DrawRefusedException(
                    RefusalCode.MISSING_LINE_END, Place.of(FileNames.SEED).line(1), "the line has no line end");
        }
        return Hex.parse(
                text.substring(0, text.length() - 1),
                HashSuite.LENGTH,
                Place.of(FileNames.SEED).line(1));
    }
}
