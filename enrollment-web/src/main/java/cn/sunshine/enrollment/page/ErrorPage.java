package cn.sunshine.enrollment.page;

import java.util.Arrays;
import org.springframework.http.HttpStatusCode;

/**
 * The pages about failures. Each says what happened, to what, and what to do next; its texts are
 * {@code page.error.<status>.title|what|next}, unless who refused left an {@link Explanation}.
 */
public enum ErrorPage {
    BAD_REQUEST(400),
    FORBIDDEN(403),
    NOT_FOUND(404),
    METHOD_NOT_ALLOWED(405),
    /** Somebody else was faster: nothing was overwritten, the reader looks at the new state. */
    CONFLICT(409),
    CONTENT_TOO_LARGE(413),
    TOO_MANY_REQUESTS(429),
    BROKEN(500),
    /** For the moment only, with {@code Retry-After}. */
    UNAVAILABLE(503);

    private final int status;

    ErrorPage(int status) {
        this.status = status;
    }

    public int status() {
        return status;
    }

    /** Whether the fault is ours. */
    boolean isOurs() {
        return status >= 500;
    }

    /** The page for a status that has none of its own: what the reader can do decides, not the number. */
    static ErrorPage nearest(HttpStatusCode code) {
        ErrorPage otherwise = code.is5xxServerError() ? BROKEN : BAD_REQUEST;
        return Arrays.stream(values())
                .filter(page -> page.status == code.value())
                .findFirst()
                .orElse(otherwise);
    }
}
