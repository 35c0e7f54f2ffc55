package cn.sunshine.enrollment.shared;

import java.time.LocalTime;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import java.util.regex.Pattern;

/** A time of day as people type it: in full width, with the colon of a Chinese keyboard, without a nought in front. */
public final class TypedTime {

    private static final Pattern FORM = Pattern.compile("[0-9]{1,2}:[0-9]{2}");

    /** The sign of ratios, which looks like a colon and stands beside it on some keyboards. */
    private static final char RATIO = '\u2236';

    private TypedTime() {}

    /** The time; nothing where it is none of a day of 24 hours. */
    public static Optional<LocalTime> of(String typed) {
        String plain = TypedNumber.halfWidth(typed).replace(RATIO, ':');
        if (!FORM.matcher(plain).matches()) {
            return Optional.empty();
        }
        try {
            return Optional.of(LocalTime.parse(plain.length() < 5 ? "0" + plain : plain));
        } catch (DateTimeParseException noTime) {
            return Optional.empty();
        }
    }
}
