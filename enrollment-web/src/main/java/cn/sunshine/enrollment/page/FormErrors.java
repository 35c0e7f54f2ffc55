package cn.sunshine.enrollment.page;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.Errors;

/**
 * Turns a typed refusal of a use case into an error of the form that asked for it, so that the page comes back with what
 * was typed. The message's key is {@code <Reason>.<CONSTANT>}, or more special, {@code <Reason>.<CONSTANT>.<form>.<field>}.
 */
public final class FormErrors {

    private FormErrors() {}

    /** An error of the form as a whole. */
    public static void reject(Errors form, Enum<?> reason, Object... arguments) {
        form.reject(MessageKeys.of(reason), arguments, null);
    }

    /**
     * What cannot be undone is asked with a box to tick: without the tick it is not done.
     *
     * @param ticked "true" where the box is ticked
     */
    public static void requireTick(Errors form, String field, @Nullable String ticked) {
        if (!"true".equals(ticked)) {
            form.rejectValue(field, "common.tick.missing");
        }
    }

    /** What a field must hold: as it is, or missing after saying so beside the field. */
    public static <T> Optional<T> require(Errors form, String field, Enum<?> reason, Optional<T> value) {
        if (value.isEmpty()) {
            rejectField(form, field, reason);
        }
        return value;
    }

    /** An error of this field. */
    public static void rejectField(Errors form, String field, Enum<?> reason, Object... arguments) {
        form.rejectValue(field, MessageKeys.of(reason), arguments, null);
    }
}
