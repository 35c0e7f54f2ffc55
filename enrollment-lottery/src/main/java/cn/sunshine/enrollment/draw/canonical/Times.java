package cn.sunshine.enrollment.draw.canonical;

import cn.sunshine.enrollment.draw.DrawRefusedException;
import cn.sunshine.enrollment.draw.RefusalCode;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;

/** Times of the protocol: UTC, whole seconds, {@code YYYY-MM-DDThh:mm:ssZ}. */
public final class Times {

    /** A year of five digits has another length. */
    private static final int LENGTH = 20;

    private Times() {}

    public static Instant read(JsonFields json, String key) {
        String text = json.text(key);
        try {
            Instant time = Instant.parse(text);
            if (text.length() == LENGTH && text(time).equals(text)) {
                return time;
            }
        } catch (DateTimeParseException e) {
            // refused below like a time in another spelling
        }
        throw new DrawRefusedException(
                RefusalCode.INVALID_TIME, json.place(key), "expected a time like 2026-07-01T08:00:00Z");
    }

    public static String text(Instant time) {
        return time.truncatedTo(ChronoUnit.SECONDS).toString();
    }
}
