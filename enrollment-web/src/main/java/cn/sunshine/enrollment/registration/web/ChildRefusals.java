package cn.sunshine.enrollment.registration.web;

import cn.sunshine.enrollment.page.FormErrors;
import cn.sunshine.enrollment.page.Wording;
import cn.sunshine.enrollment.registration.RegistrationRefusal;
import cn.sunshine.enrollment.registration.RegistrationRefusedException;
import cn.sunshine.enrollment.registration.TooManyNumbersException;
import cn.sunshine.enrollment.season.SeasonId;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.validation.Errors;

/** Puts a refusal of what a family says of its child beside the field it is about, with the days and times its words name. */
@Component
class ChildRefusals {

    private static final String NUMBER = "number";

    private final OpenRegistrations open;
    private final Wording wording;

    ChildRefusals(OpenRegistrations open, Wording wording) {
        this.open = open;
        this.wording = wording;
    }

    /** @param answer says when to come back, where that is all that helps */
    void put(
            Errors form,
            RegistrationRefusedException refused,
            SeasonId season,
            Locale locale,
            HttpServletResponse answer) {
        if (refused instanceof TooManyNumbersException tooMany) {
            answer.setDateHeader(HttpHeaders.RETRY_AFTER, tooMany.again().toEpochMilli());
            FormErrors.rejectField(form, NUMBER, refused.reason(), wording.dateTime(tooMany.again(), locale));
        } else if (refused.reason() == RegistrationRefusal.TOO_MANY_DRAFTS) {
            FormErrors.reject(form, refused.reason());
        } else if (refused.reason() == RegistrationRefusal.BIRTH_DATE_OUTSIDE) {
            FormErrors.rejectField(
                    form,
                    NUMBER,
                    refused.reason(),
                    open.birthsOf(season, locale).toArray());
        } else if (refused.reason() == RegistrationRefusal.REGION_UNKNOWN) {
            FormErrors.rejectField(form, NUMBER, refused.reason());
        } else if (refused.reason() == RegistrationRefusal.CHILD_HANDED_IN) {
            FormErrors.rejectField(form, "name", refused.reason());
        } else {
            Refusal.ofField(form, NUMBER, refused, RegistrationRefusal.CHILD_ALREADY_REGISTERED);
        }
    }
}
