package cn.sunshine.enrollment.shared;

import java.util.regex.Pattern;

/**
 * A person's name as it stands in the household register: 1 to 50 code points of letters of any script (rare characters
 * of the extension planes included), with inner blanks, hyphens, apostrophes and middle dots. Look-alikes of the middle
 * dot become U+00B7, because registers write 阿·买 in four ways; a blank of any width is one, and between two ideographs none;
 * everything else is kept to the code point.
 */
public record PersonName(String value) {

    private static final Pattern DOTS = Pattern.compile("[\\u0387\\u2022\\u2027\\u2219\\u22C5\\u30FB\\uFF0E\\uFF65]");

    private static final Pattern AROUND = Pattern.compile("^[\\s\\p{Z}]+|[\\s\\p{Z}]+$");
    private static final Pattern BLANK = Pattern.compile("\\p{Zs}+");

    /** What makes a name of two characters as wide as one of three on a list, and stands in no register. */
    private static final Pattern PADDING = Pattern.compile("(?<=\\p{IsHan}) (?=\\p{IsHan})");

    /**
     * Letters of any script, and 〇, which Unicode counts as a number; planes 2 and 3 whole, for ideographs younger than this
     * Java's tables.
     */
    private static final String LETTER = "\\p{L}\\x{3007}\\uE000-\\uF8FF\\x{20000}-\\x{3FFFF}";

    private static final Pattern FORM = Pattern.compile(
            "[" + LETTER + "](?:[" + LETTER + "\\p{M} \\u00B7.'\\u2019-]{0,48}[" + LETTER + "\\p{M}.])?");

    public PersonName {
        value = canonical(value);
        if (!hasForm(value)) {
            throw new IllegalArgumentException("not a person's name");
        }
    }

    /** Whether {@code text} could be a name; for forms. */
    public static boolean isValid(String text) {
        return hasForm(canonical(text));
    }

    private static String canonical(String text) {
        String inner = AROUND.matcher(text).replaceAll("");
        String blanks = PADDING.matcher(BLANK.matcher(inner).replaceAll(" ")).replaceAll("");
        return DOTS.matcher(blanks).replaceAll("\u00B7");
    }

    private static boolean hasForm(String text) {
        return FORM.matcher(text).matches() && !PlainText.hides(text);
    }

    /** The first character and stars: 张** . What lists show. */
    public String masked() {
        int first = value.offsetByCodePoints(0, 1);
        int rest = value.codePointCount(first, value.length());
        return value.substring(0, first) + "*".repeat(Math.min(Math.max(rest, 1), 2));
    }

    /** Never the name itself: a record's text ends up in logs. */
    @Override
    public String toString() {
        return "PersonName[" + masked() + "]";
    }
}
