package cn.sunshine.enrollment.shared;

import java.util.regex.Pattern;

/**
 * A number or code as people type it from paper or a telephone: in full width, in groups, with a dash that a word processor
 * made. Only for what holds neither blanks nor dashes itself.
 */
public final class TypedNumber {

    /** Blanks of every width, dashes of every length and the minus, and marks that nobody sees, as copying brings them. */
    private static final Pattern FILLING = Pattern.compile("[\\s\\p{Z}\\p{Cf}\\p{Pd}\\u2212]");

    private TypedNumber() {}

    /** Its digits and letters in half width, and whatever else is neither blank nor dash. */
    public static String plain(String typed) {
        return FILLING.matcher(FullWidth.toHalf(typed)).replaceAll("");
    }
}
