package cn.sunshine.enrollment.page;

import java.time.Instant;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A step of a timeline.
 *
 * @param place before, at or after where the matter stands
 * @param title what it is
 * @param at when it happened or will happen, or null while unknown
 * @param text one more sentence, or null
 */
public record TimelineStep(
        Place place,
        Label title,
        @Nullable Instant at,
        @Nullable Label text) {

    /** Where a step lies as seen from today. */
    public enum Place {
        DONE("check-circle-fill"),
        CURRENT("record-circle-fill"),
        AHEAD("circle");

        private final String icon;

        Place(String icon) {
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
}
