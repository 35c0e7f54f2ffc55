package cn.sunshine.enrollment.page;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;

/** Answers what a controller throws and no controller of its feature answers itself. */
@ControllerAdvice
@Order(Ordered.LOWEST_PRECEDENCE)
class FailureAdvice {

    private final FailureClassifier classifier;
    private final ErrorViews views;

    FailureAdvice(FailureClassifier classifier, ErrorViews views) {
        this.classifier = classifier;
        this.views = views;
    }

    /** Left to the filter chain, which knows whether to ask for a sign-in first. */
    @ExceptionHandler
    void leaveToSecurity(AccessDeniedException denied) {
        throw denied;
    }

    /** Left to the filter chain, which asks for a sign-in. */
    @ExceptionHandler
    void leaveToSecurity(AuthenticationException unknown) {
        throw unknown;
    }

    @ExceptionHandler
    Object answer(Exception failure, HttpServletRequest request, HttpServletResponse response) {
        return views.answer(classifier.classify(failure), failure, request, response);
    }
}
