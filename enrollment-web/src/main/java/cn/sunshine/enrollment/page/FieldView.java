package cn.sunshine.enrollment.page;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.thymeleaf.context.IExpressionContext;
import org.thymeleaf.spring6.context.IThymeleafBindStatus;
import org.thymeleaf.spring6.util.FieldUtils;

/**
 * A field of a form as its fragment shows it.
 *
 * @param id of the input, the target of the error summary's link
 * @param name of the parameter
 * @param value what was typed, whether it was understood or not
 * @param errors what is wrong with it, in the language of the page
 */
public record FieldView(String id, String name, String value, List<String> errors) {

    public FieldView {
        errors = List.copyOf(errors);
    }

    static FieldView of(IExpressionContext context, String path) {
        IThymeleafBindStatus status = FieldUtils.getBindStatus(context, "*{" + path + "}");
        if (status == null) {
            throw new IllegalStateException("No form around field " + path + ": th:object is missing");
        }
        return new FieldView(
                idOf(path),
                path,
                Objects.requireNonNullElse(status.getDisplayValue(), ""),
                Arrays.stream(status.getErrorMessages()).distinct().toList());
    }

    static String idOf(String path) {
        return FieldUtils.idFromName(path);
    }

    /** The same field with something else in it. */
    FieldView holding(String typed) {
        return new FieldView(id, name, typed, errors);
    }

    public boolean isErroneous() {
        return !errors.isEmpty();
    }

    /** What a screen reader reads after the label: help first, then errors; null if there is neither. */
    public @Nullable String describedBy(@Nullable Object hint) {
        String ids = Stream.of(
                        hint == null || hint.toString().isEmpty() ? null : id + "-hint",
                        isErroneous() ? id + "-error" : null)
                .filter(Objects::nonNull)
                .collect(Collectors.joining(" "));
        return ids.isEmpty() ? null : ids;
    }

    /** Whether this option was chosen. */
    public boolean holds(Object option) {
        return value.equals(option.toString());
    }
}
