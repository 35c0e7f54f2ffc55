package cn.sunshine.enrollment.page;

import org.jspecify.annotations.Nullable;

/**
 * A telephone that is answered.
 *
 * @param number as it is written on paper, for instance {@code 0769-12345}
 * @param hours when it is answered, or null if always
 */
public record Hotline(String number, @Nullable Label hours) {

    public Hotline {
        if (!number.matches("[0-9+][0-9 \\-]{2,19}")) {
            throw new IllegalArgumentException("Not a telephone number: " + number);
        }
    }

    /** The target of a link that dials. */
    public String link() {
        return "tel:" + number.replaceAll("[^0-9+]", "");
    }
}
