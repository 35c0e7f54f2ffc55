package cn.sunshine.enrollment.page;

import java.util.Locale;

/** What a state means to the reader. Colour is never alone: each tone has an icon, and the text stands beside it. */
public enum Tone {
    NEUTRAL("circle"),
    INFO("info-circle-fill"),
    WAITING("hourglass-split"),
    SUCCESS("check-circle-fill"),
    WARNING("exclamation-triangle-fill"),
    DANGER("x-circle-fill");

    private final String icon;

    Tone(String icon) {
        this.icon = icon;
    }

    /** The name of its symbol in the icon sprite. */
    public String icon() {
        return icon;
    }

    /** The name by which the style sheet knows it. */
    public String css() {
        return name().toLowerCase(Locale.ROOT);
    }
}
