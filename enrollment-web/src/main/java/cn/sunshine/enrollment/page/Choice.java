package cn.sunshine.enrollment.page;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An option of a select, of radio cards or of an order of choices.
 *
 * @param value what the form posts
 * @param label what the reader sees
 * @param hint one more sentence, or null
 */
public record Choice(String value, Label label, @Nullable Label hint) {

    /** An option without a hint. */
    public static Choice of(String value, Label label) {
        return new Choice(value, label, null);
    }

    /** A constant of an enum: posts its name, shows its text. */
    public static Choice of(Enum<?> constant) {
        return of(constant.name(), Label.of(constant));
    }

    /** All constants of an enum, in their order. */
    public static List<Choice> all(Enum<?>[] constants) {
        return Arrays.stream(constants).map(Choice::of).toList();
    }
}
