package cn.sunshine.enrollment.shared;

import java.util.regex.Pattern;

/**
 * A number or code as people type it from paper or a telephone: in full width, in groups, with a dash that a word processor
 * made.
 */
public final class TypedNumber {

    /** Blanks of every width, dashes of every length and the minus, and marks that nobody sees, as copying brings them. */
    private static final Pattern FILLING = Pattern.compile("[\\s\\p{Z}\\p{Cf}\\p{Pd}\\u2212]");

    private static final Pattern UNSEEN = Pattern.compile("\\p{Cf}");
    private static final Pattern BLANK = Pattern.compile("[\\s\\p{Z}]");
    private static final Pattern DASH = Pattern.compile("[\\p{Pd}\\u2212]");

    private TypedNumber() {}

    /** Its digits and letters in half width, and whatever else is neither blank nor dash: for what holds neither itself. */
    public static String plain(String typed) {
        return FILLING.matcher(FullWidth.toHalf(typed)).replaceAll("");
    }

    /** The same with its blanks and dashes, which mean something in it: "3-5" is no number of days, and never 35. */
    public static String halfWidth(String typed) {
        String seen = UNSEEN.matcher(FullWidth.toHalf(typed)).replaceAll("");
        return DASH.matcher(BLANK.matcher(seen).replaceAll(" ")).replaceAll("-").strip();
    }
}
