package cn.sunshine.enrollment.registration.web;

import cn.sunshine.enrollment.registration.ApplicationId;
import cn.sunshine.enrollment.registration.CorrectionItem;
import cn.sunshine.enrollment.registration.RegistrationRefusedException;
import cn.sunshine.enrollment.registration.service.FamilyApplication;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.web.servlet.ModelAndView;

/** The question pages of an application and the way from one to the next. */
final class Question {

    private static final String APPLICATIONS = "/family/applications/";

    private Question() {}

    static String path(ApplicationId application, CorrectionItem part) {
        return APPLICATIONS + application + "/" + part.name().toLowerCase(Locale.ROOT);
    }

    static String checkPath(ApplicationId application) {
        return APPLICATIONS + application + "/check";
    }

    static String statusPath(ApplicationId application) {
        return APPLICATIONS + application;
    }

    static String receiptPath(ApplicationId application) {
        return APPLICATIONS + application + "/receipt";
    }

    /** What is asked after the parts that are there: the first missing part, else to check the answers. */
    static String next(FamilyApplication application) {
        ApplicationId id = application.summary().id();
        return application.missing().stream()
                .findFirst()
                .map(part -> path(id, part))
                .orElseGet(() -> checkPath(id));
    }

    /** Which of the steps it is to ask for this part; null where not all are taken one after the other, as in a correction. */
    static @Nullable Integer step(FamilyApplication application, CorrectionItem part) {
        return isWhole(application) ? part.ordinal() + 1 : null;
    }

    /** Which step it is to check the answers, or null. */
    static @Nullable Integer lastStep(FamilyApplication application) {
        return isWhole(application) ? CorrectionItem.values().length + 1 : null;
    }

    private static boolean isWhole(FamilyApplication application) {
        return application.open().containsAll(Set.of(CorrectionItem.values()));
    }

    static ModelAndView redirect(String path) {
        return new ModelAndView("redirect:" + path);
    }

    /** The same page once more, with what was typed and a status that says so to machines. */
    static ModelAndView again(String view) {
        return new ModelAndView(view, HttpStatus.UNPROCESSABLE_CONTENT);
    }

    /** The same after a refusal. Where only time helps, nothing on the page is to be mended, and the answer says until when. */
    static ModelAndView again(String view, RegistrationRefusedException refused, HttpServletResponse answer) {
        Optional<Instant> later = refused.again();
        later.ifPresent(at -> answer.setDateHeader(HttpHeaders.RETRY_AFTER, at.toEpochMilli()));
        return later.isPresent() ? new ModelAndView(view, HttpStatus.TOO_MANY_REQUESTS) : again(view);
    }
}
