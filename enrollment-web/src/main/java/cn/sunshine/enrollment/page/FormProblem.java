package cn.sunshine.enrollment.page;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.BindingResult;
import org.springframework.validation.Errors;
import org.springframework.validation.FieldError;
import org.springframework.validation.ObjectError;
import org.thymeleaf.context.IExpressionContext;
import org.thymeleaf.spring6.context.IThymeleafBindStatus;
import org.thymeleaf.spring6.context.IThymeleafRequestContext;
import org.thymeleaf.spring6.context.SpringContextUtils;
import org.thymeleaf.spring6.util.FieldUtils;

/**
 * A line of the error summary.
 *
 * @param text the same words as at the field
 * @param target id of the input to go to, or null if it concerns the form as a whole
 */
public record FormProblem(String text, @Nullable String target) {

    /** A variable of the template: before {@code .<field>} it makes the key of the field's label. */
    private static final String LABELS = "labels";

    /** Of the form around this place: first what concerns the whole, then by field in the order of the page. */
    static List<FormProblem> of(IExpressionContext context) {
        IThymeleafBindStatus status = FieldUtils.getBindStatus(context, "*{*}");
        if (status == null) {
            throw new IllegalStateException("No form around the error summary: th:object is missing");
        }
        IThymeleafRequestContext page = SpringContextUtils.getRequestContext(context);
        return inOrder(status.getErrors())
                .map(error -> new FormProblem(textOf(error, page, context), targetOf(error)))
                .distinct()
                .toList();
    }

    private static Stream<ObjectError> inOrder(@Nullable Errors errors) {
        if (errors == null) {
            return Stream.empty();
        }
        Class<?> form = errors instanceof BindingResult result && result.getTarget() != null
                ? result.getTarget().getClass()
                : Object.class;
        Comparator<FieldError> byPage = Comparator.comparing(FieldError::getField, new FieldOrder(form));
        return Stream.concat(
                errors.getGlobalErrors().stream(),
                errors.getFieldErrors().stream().sorted(byPage));
    }

    /** "Fill this in" says nothing away from its field: then the field's label goes in front. */
    private static String textOf(ObjectError error, IThymeleafRequestContext page, IExpressionContext context) {
        String text = page.getMessage(error, false);
        if (!(error instanceof FieldError field) || !(context.getVariable(LABELS) instanceof String prefix)) {
            return text;
        }
        String label = page.getMessage(prefix + "." + field.getField(), "");
        return label.isEmpty() || text.contains(label)
                ? text
                : page.getMessage("page.errors.of-field", new Object[] {label, text});
    }

    private static @Nullable String targetOf(ObjectError error) {
        return error instanceof FieldError field ? FieldView.idOf(field.getField()) : null;
    }

    /** Whether any form of the page has errors. */
    static boolean anyIn(IExpressionContext context) {
        return context.getVariableNames().stream()
                .filter(name -> name.startsWith(BindingResult.MODEL_KEY_PREFIX))
                .map(context::getVariable)
                .anyMatch(found -> found instanceof Errors errors && errors.hasErrors());
    }
}
