package cn.sunshine.enrollment.page;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.validation.Errors;
import org.springframework.validation.ObjectError;

/**
 * Which state of a thing a form was filled with. It comes back with the form, and stays what it was on a page that was
 * refused: what somebody else changed meanwhile is seen by whoever opens the page anew.
 */
public final class SeenMark {

    /** No version: whoever names none has seen none. */
    private static final int NONE = -1;

    private SeenMark() {}

    public static int of(@Nullable String sent) {
        return Optional.ofNullable(sent)
                .filter(text -> text.matches("[0-9]{1,9}"))
                .map(Integer::valueOf)
                .orElse(NONE);
    }

    /** 409 where the form was refused as {@code changed} meanwhile, else 422: the form can be mended. */
    public static HttpStatus status(Errors form, Enum<?> changed) {
        return form.getAllErrors().stream().map(ObjectError::getCode).anyMatch(MessageKeys.of(changed)::equals)
                ? HttpStatus.CONFLICT
                : HttpStatus.UNPROCESSABLE_CONTENT;
    }
}
