package cn.sunshine.enrollment.draw.canonical;

import cn.sunshine.enrollment.draw.DrawRefusedException;
import cn.sunshine.enrollment.draw.Place;
import cn.sunshine.enrollment.draw.RefusalCode;

/** Identifiers and counts of the protocol; ASCII alone, so that no collation or normal form can matter. */
public final class Ids {

    /** Longest applicant number or unit id: with it a ticket's message still fits into one hash block. */
    public static final int MEMBER_LENGTH = 19;

    /** Longest school code or draw id. */
    public static final int NAME_LENGTH = 64;

    /** Longest name of an order of tickets. */
    public static final int CONTEXT_LENGTH = 128;

    private static final int MAX_DIGITS = 15;

    private Ids() {}

    public static String require(String id, int maxLength, Place place) {
        if (id.isEmpty() || id.length() > maxLength || !id.chars().allMatch(Ids::isAllowed)) {
            throw new DrawRefusedException(
                    RefusalCode.INVALID_ID, place, "expected 1 to " + maxLength + " characters of A-Z a-z 0-9 / . _ -");
        }
        return id;
    }

    private static boolean isAllowed(int c) {
        return isAsciiLetterOrDigit(c) || c == '/' || c == '.' || c == '_' || c == '-';
    }

    private static boolean isAsciiLetterOrDigit(int c) {
        return c < 0x80 && Character.isLetterOrDigit(c);
    }

    /** A decimal number without sign or leading zeros between {@code min} and {@code max}. */
    public static long number(String text, long min, long max, Place place) {
        boolean canonical = text.equals("0") || text.matches("[1-9][0-9]{0," + (MAX_DIGITS - 1) + "}");
        long value = canonical ? Long.parseLong(text) : -1;
        if (!canonical || value < min || value > max) {
            throw new DrawRefusedException(
                    RefusalCode.INVALID_NUMBER,
                    place,
                    "expected a whole number from " + min + " to " + max + " without leading zeros");
        }
        return value;
    }
}
