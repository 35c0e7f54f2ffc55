package cn.sunshine.enrollment.registration.web;

import cn.sunshine.enrollment.page.FormErrors;
import cn.sunshine.enrollment.page.Wording;
import cn.sunshine.enrollment.registration.RegistrationRefusal;
import cn.sunshine.enrollment.registration.RegistrationRefusedException;
import cn.sunshine.enrollment.season.SeasonId;
import java.util.Locale;
import java.util.Optional;
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

    void put(Errors form, RegistrationRefusedException refused, SeasonId season, Locale locale) {
        Optional<String> later = refused.again().map(at -> wording.dateTime(at, locale));
        if (later.isPresent()) {
            FormErrors.rejectField(form, NUMBER, refused.reason(), later.get());
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
