package cn.sunshine.enrollment.shared;

import java.util.regex.Pattern;

/**
 * A person's name as it stands in the household register: 1 to 50 code points of letters of any script (rare characters
 * of the extension planes included), with inner blanks, hyphens, apostrophes and middle dots. Look-alikes of the middle
 * dot become U+00B7, because registers write 阿·买 in four ways; everything else is kept to the code point.
 */
public record PersonName(String value) {

    private static final Pattern DOTS = Pattern.compile("[\\u2022\\u2027\\u30FB\\uFF0E\\uFF65]");
    private static final Pattern FORM = Pattern.compile("[\\p{L}\\p{InCJK_Compatibility_Ideographs}\\uE000-\\uF8FF]"
            + "(?:[\\p{L}\\p{M}\\uE000-\\uF8FF \\u00B7.'\\u2019-]{0,48}[\\p{L}\\p{M}\\uE000-\\uF8FF.])?");

    public PersonName {
        value = DOTS.matcher(value.strip()).replaceAll("\u00B7");
        if (!FORM.matcher(value).matches()) {
            throw new IllegalArgumentException("not a person's name");
        }
    }

    /** Whether {@code text} could be a name; for forms. */
    public static boolean isValid(String text) {
        return FORM.matcher(DOTS.matcher(text.strip()).replaceAll("\u00B7")).matches();
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
