package cn.sunshine.enrollment.registration.web;

import static cn.sunshine.enrollment.page.Typed.orEmpty;
import static cn.sunshine.enrollment.page.Typed.stripped;

import cn.sunshine.enrollment.page.FormErrors;
import cn.sunshine.enrollment.registration.service.FamilyApplication;
import cn.sunshine.enrollment.shared.PersonName;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.Errors;

/** The guardian who applies. */
record GuardianForm(@Nullable String name) {

    GuardianForm {
        name = orEmpty(name);
    }

    static GuardianForm of(FamilyApplication application) {
        PersonName known = application.guardianName();
        return new GuardianForm(known == null ? "" : known.value());
    }

    void check(Errors errors) {
        if (stripped(name).isEmpty()) {
            FormErrors.rejectField(errors, "name", RegistrationFault.GUARDIAN_NAME_MISSING);
        } else if (!PersonName.isValid(orEmpty(name))) {
            FormErrors.rejectField(errors, "name", RegistrationFault.GUARDIAN_NAME);
        }
    }

    PersonName toName() {
        return new PersonName(orEmpty(name));
    }

    /** Never what was typed: a record's text ends up in logs. */
    @Override
    public String toString() {
        return "GuardianForm";
    }
}
