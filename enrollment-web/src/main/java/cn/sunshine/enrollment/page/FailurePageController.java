package cn.sunshine.enrollment.page;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;

/** Answers what fails before or beside the controllers: in a filter, in the container, in a template. */
@Controller
class FailurePageController implements ErrorController {

    private final FailureClassifier classifier;
    private final ErrorViews views;

    FailurePageController(FailureClassifier classifier, ErrorViews views) {
        this.classifier = classifier;
        this.views = views;
    }

    @RequestMapping("${spring.web.error.path:${error.path:/error}}")
    Object answer(HttpServletRequest request, HttpServletResponse response) {
        if (request.getAttribute(RequestDispatcher.ERROR_EXCEPTION) instanceof Throwable failure) {
            return views.answer(classifier.classify(failure), failure, request, response);
        }
        return views.answer(Failure.of(status(request), new HttpHeaders()), null, request, response);
    }

    /** Nothing is found here by one who just types this address. */
    private static HttpStatusCode status(HttpServletRequest request) {
        Object code = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE);
        return code instanceof Integer status ? HttpStatusCode.valueOf(status) : HttpStatus.NOT_FOUND;
    }
}
