package cn.sunshine.enrollment.page;

import java.util.Optional;

/**
 * Which page tells of a refusal: a bean that a feature contributes for its own exceptions, which this package cannot see.
 * A refusal that a form can show belongs into the form, see {@link FormErrors}.
 */
public interface ErrorTranslation {

    /** The page for this failure, or empty if it is none of the feature's. */
    Optional<ErrorPage> pageFor(Throwable failure);

    /** All exceptions of this type get this page. */
    static ErrorTranslation of(Class<? extends Throwable> type, ErrorPage page) {
        return failure -> type.isInstance(failure) ? Optional.of(page) : Optional.empty();
    }
}
