package cn.sunshine.enrollment.lottery;

import java.util.regex.Pattern;

/**
 * Why a ceremony is given up. It is public for ever: on the page of the draw, and word for word in the log of its district,
 * which every later bundle carries whole. A reason that the log's readers refuse would make all of them fail.
 */
public final class AbortReason {

    /** Most characters: in UTF-8 at most 1800 bytes, and the log takes 2000. */
    public static final int LONGEST = 600;

    private static final Pattern BREAK = Pattern.compile("[\\t\\r\\n]+");

    private AbortReason() {}

    /** The reason on one line; the box in which it is typed has several. */
    static String of(String typed, DrawNumber draw) {
        String line = PublishedLine.of(BREAK.matcher(typed).replaceAll(" "));
        require(!line.isEmpty() && !PublishedLine.isOfAPerson(line), DrawRefusal.WITHOUT_REASON, draw);
        require(line.length() <= LONGEST, DrawRefusal.REASON_TOO_LONG, draw);
        require(PublishedLine.isLegible(line), DrawRefusal.REASON_ILLEGIBLE, draw);
        return line;
    }

    private static void require(boolean condition, DrawRefusal otherwise, DrawNumber draw) {
        if (!condition) {
            throw DrawRefusedException.of(otherwise, draw);
        }
    }
}
