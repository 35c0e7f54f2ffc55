package cn.sunshine.enrollment.page;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a page about a failure says. A feature that refuses and knows more than the number of the failure leaves its own in
 * the request.
 *
 * @param title the failure in one line
 * @param what happened, and to what
 * @param roles that may what this reader may not, if the reader has a use for their names
 * @param next what to do
 * @param home the path of the reader's own pages, or null for somebody who has none
 */
public record Explanation(
        Label title,
        Label what,
        List<Label> roles,
        Label next,
        @Nullable String home) {

    private static final String OF_REFUSAL = Explanation.class.getName() + ".ofRefusal";

    public Explanation {
        roles = List.copyOf(roles);
    }

    /** The words are {@code <Enum>.<CONSTANT>} and, below it, {@code what} and {@code next}. */
    public static Explanation of(Enum<?> reason, List<Label> roles, @Nullable String home) {
        String key = MessageKeys.of(reason);
        return new Explanation(Label.of(reason), Label.key(key + ".what"), roles, Label.key(key + ".next"), home);
    }

    /** The general words for this failure. */
    static Explanation of(ErrorPage page) {
        String key = "page.error." + page.status();
        return new Explanation(
                Label.key(key + ".title"), Label.key(key + ".what"), List.of(), Label.key(key + ".next"), null);
    }

    /** Leaves it for the page that tells of the refusal. */
    public void leaveIn(HttpServletRequest refused) {
        refused.setAttribute(OF_REFUSAL, this);
    }

    /** What was left for this page. What fails after a refusal is another matter and gets its own words. */
    static Explanation leftIn(HttpServletRequest request, ErrorPage page) {
        return Optional.ofNullable((Explanation) request.getAttribute(OF_REFUSAL))
                .filter(left -> page == ErrorPage.FORBIDDEN)
                .orElseGet(() -> of(page));
    }
}
