package cn.sunshine.enrollment.shared;

import java.util.regex.Pattern;

/**
 * Text that reads as it is kept. Characters that nobody sees would let two names look alike, or turn the line in which
 * they stand.
 */
public final class PlainText {

    private static final Pattern INVISIBLE =
            Pattern.compile("[\\u3164\\u115F\\u1160\\uFFA0\\u034F\\u17B4\\u17B5\\p{Cf}\\p{Zl}\\p{Zp}]");

    private static final Pattern CONTROL = Pattern.compile("\\p{Cc}");
    private static final Pattern BREAK = Pattern.compile("[\\r\\n\\t]");

    private PlainText() {}

    /** Whether all of {@code text} is seen, on one line. */
    public static boolean isLine(String text) {
        return !hides(text) && !CONTROL.matcher(text).find();
    }

    /** The same over several lines, as they come out of a large box. */
    public static boolean isLines(String text) {
        return isLine(BREAK.matcher(text).replaceAll(" "));
    }

    static boolean hides(String text) {
        return INVISIBLE.matcher(text).find();
    }
}
