package cn.sunshine.enrollment.registration.web;

import cn.sunshine.enrollment.page.FormErrors;
import cn.sunshine.enrollment.registration.RegistrationRefusal;
import cn.sunshine.enrollment.registration.RegistrationRefusedException;
import org.springframework.validation.Errors;

/** Puts a refusal beside the field it is about; what no field can mend is left to the page of refusals. */
final class Refusal {

    private Refusal() {}

    static void ofField(Errors form, String field, RegistrationRefusedException refused, RegistrationRefusal mendable) {
        if (refused.reason() != mendable) {
            throw refused;
        }
        FormErrors.rejectField(form, field, mendable);
    }
}
