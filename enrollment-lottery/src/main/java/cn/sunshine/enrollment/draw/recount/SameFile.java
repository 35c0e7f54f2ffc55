package cn.sunshine.enrollment.draw.recount;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;

/** Section 15, replay: a file drawn again has the same bytes. What the trace tells of the lists is not repeated. */
final class SameFile {

    private SameFile() {}

    static void require(String name, byte[] expected, byte[] found) {
        int at = Arrays.mismatch(expected, found);
        if (at >= 0) {
            int line = lines(expected, at).size();
            boolean sealed = name.equals(ResultFiles.TRACE);
            String wanted = sealed ? "the line drawn again" : line(expected, line);
            throw Where.in(name).line(line).expected("RESULT_DIFFERS", wanted, sealed ? "another" : line(found, line));
        }
    }

    private static List<String> lines(byte[] bytes, int end) {
        return List.of(new String(bytes, 0, end, StandardCharsets.UTF_8).split("\n", -1));
    }

    /** Both files have this line, because they agree up to a byte in it; at the end of one of them it is cut. */
    private static String line(byte[] bytes, int number) {
        return lines(bytes, bytes.length).get(number - 1);
    }
}
