package cn.sunshine.enrollment.page;

import java.util.Locale;

/** For whom a page is laid out: width, density and what stands in the header follow from it. */
public enum Audience {
    /** Everybody, not signed in. */
    PUBLIC,
    /** A guardian, phone first, one thing a page. */
    FAMILY,
    /** An officer or a school, dense and by keyboard. */
    STAFF,
    /** The big screen of a draw: no navigation, nothing to click. */
    SCREEN;

    /** The name by which templates and the style sheet know it. */
    public String css() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Audience of(String css) {
        return valueOf(css.toUpperCase(Locale.ROOT));
    }
}
