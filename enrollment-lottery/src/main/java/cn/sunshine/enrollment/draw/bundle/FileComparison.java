package cn.sunshine.enrollment.draw.bundle;

import cn.sunshine.enrollment.draw.DrawRefusedException;
import cn.sunshine.enrollment.draw.Place;
import cn.sunshine.enrollment.draw.RefusalCode;
import java.util.Arrays;

/** Compares a file with what it should be, and names the first line that differs. */
final class FileComparison {

    private FileComparison() {}

    static void requireSame(String name, byte[] stated, byte[] recomputed) {
        int position = Arrays.mismatch(stated, recomputed);
        if (position >= 0) {
            throw new DrawRefusedException(
                    RefusalCode.RESULT_DIFFERS,
                    Place.of(name).line(line(recomputed, position)),
                    "drawn again, the file differs from byte " + position + " on");
        }
    }

    private static int line(byte[] bytes, int position) {
        int line = 1;
        for (int i = 0; i < position; i++) {
            line += bytes[i] == '\n' ? 1 : 0;
        }
        return line;
    }
}
