package cn.sunshine.enrollment.page;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.MessageSource;
import org.springframework.core.NestedExceptionUtils;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.support.RequestContextUtils;

/** Answers a failure: a case number, a line in the log, and a page for people or a problem document for machines. */
class ErrorViews {

    /** Present in the model of every page about a failure, and of no other. */
    static final String CASE_NUMBER = "caseNumber";

    /** What a form brought, in the model of a page about a failure that shows it. */
    static final String TYPED = "typed";

    private static final Logger log = LoggerFactory.getLogger(ErrorViews.class);

    /** When it is worth to come back, in seconds. */
    private static final Map<ErrorPage, Integer> RETRY =
            Map.of(ErrorPage.UNAVAILABLE, 60, ErrorPage.TOO_MANY_REQUESTS, 3600);

    private static final int MINUTE = 60;

    /** What goes wrong for the moment only, or on our side: the same form may be taken the next time. */
    private static final Set<ErrorPage> MAY_PASS =
            Set.of(ErrorPage.TOO_MANY_REQUESTS, ErrorPage.BROKEN, ErrorPage.UNAVAILABLE);

    private final OutageTraces outages = new OutageTraces();
    private final CaseNumbers caseNumbers;
    private final MessageSource messages;

    ErrorViews(CaseNumbers caseNumbers, MessageSource messages) {
        this.caseNumbers = caseNumbers;
        this.messages = messages;
    }

    /** @return a {@link ModelAndView} or a {@link ResponseEntity} */
    Object answer(
            Failure failure, @Nullable Throwable cause, HttpServletRequest request, HttpServletResponse response) {
        String caseNumber = caseNumbers.next();
        record(failure, cause, caseNumber, request);
        failure.headers().forEach((name, values) -> values.forEach(value -> response.addHeader(name, value)));
        Integer retry = RETRY.get(failure.page());
        if (retry != null) {
            response.setHeader(HttpHeaders.RETRY_AFTER, retry.toString());
        }
        Explanation said = Explanation.leftIn(request, failure.page());
        return Wanted.page(request)
                ? page(failure, said, caseNumber, request)
                : problem(failure, said, caseNumber, request);
    }

    /** Our own faults with their cause, an outage that was told of and a reader's in one line; never into the page. */
    private void record(Failure failure, @Nullable Throwable cause, String caseNumber, HttpServletRequest request) {
        int status = failure.status().value();
        if (failure.page() == ErrorPage.UNAVAILABLE && cause != null && !outages.isDue()) {
            Throwable root = NestedExceptionUtils.getMostSpecificCause(cause);
            log.error("Case {}: {} {} {}", caseNumber, status, request.getMethod(), root.toString());
        } else if (failure.page().isOurs()) {
            log.error("Case {}: {} {}", caseNumber, status, request.getMethod(), cause);
        } else {
            String type = cause == null ? "none" : cause.getClass().getSimpleName();
            log.info("Case {}: {} {} {}", caseNumber, status, request.getMethod(), type);
        }
    }

    private static ModelAndView page(Failure failure, Explanation said, String caseNumber, HttpServletRequest request) {
        ModelAndView page = new ModelAndView(
                "error/page", Map.of("page", failure.page(), "said", said, CASE_NUMBER, caseNumber), failure.status());
        Integer retry = RETRY.get(failure.page());
        page.addObject("retryMinutes", retry == null ? null : retry / MINUTE);
        page.addObject(TYPED, typed(failure.page(), request).orElse(null));
        return page;
    }

    private static Optional<TypedAnswers> typed(ErrorPage page, HttpServletRequest request) {
        if (page == ErrorPage.FORBIDDEN) {
            return TypedAnswers.leftIn(request);
        }
        return MAY_PASS.contains(page) ? TypedAnswers.of(request) : Optional.empty();
    }

    private ResponseEntity<ProblemDetail> problem(
            Failure failure, Explanation said, String caseNumber, HttpServletRequest request) {
        Locale locale = RequestContextUtils.getLocale(request);
        ProblemDetail problem = ProblemDetail.forStatus(failure.status());
        problem.setTitle(messages.getMessage(said.title(), locale));
        problem.setDetail(messages.getMessage(said.next(), locale));
        problem.setProperty(CASE_NUMBER, caseNumber);
        return ResponseEntity.status(failure.status())
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(problem);
    }
}
