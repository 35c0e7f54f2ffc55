package cn.sunshine.enrollment.registration.web;

import cn.sunshine.enrollment.page.FormErrors;
import cn.sunshine.enrollment.registration.RegistrationRefusal;
import cn.sunshine.enrollment.registration.RegistrationRefusedException;
import java.util.List;
import org.springframework.validation.Errors;

/** Puts a refusal beside the field it is about; what no field can mend is left to the page of refusals. */
final class Refusal {

    private Refusal() {}

    /** Refusals about the child's number; {@code births} are the days the message names. */
    static void ofChild(Errors form, RegistrationRefusedException refused, List<String> births) {
        if (refused.reason() == RegistrationRefusal.BIRTH_DATE_OUTSIDE) {
            FormErrors.rejectField(form, "number", RegistrationRefusal.BIRTH_DATE_OUTSIDE, births.toArray());
        } else if (refused.reason() == RegistrationRefusal.REGION_UNKNOWN) {
            FormErrors.rejectField(form, "number", RegistrationRefusal.REGION_UNKNOWN);
        } else if (refused.reason() == RegistrationRefusal.CHILD_HANDED_IN) {
            FormErrors.rejectField(form, "name", RegistrationRefusal.CHILD_HANDED_IN);
        } else {
            ofField(form, "number", refused, RegistrationRefusal.CHILD_ALREADY_REGISTERED);
        }
    }

    static void ofField(Errors form, String field, RegistrationRefusedException refused, RegistrationRefusal mendable) {
        if (refused.reason() != mendable) {
            throw refused;
        }
        FormErrors.rejectField(form, field, mendable);
    }
}
