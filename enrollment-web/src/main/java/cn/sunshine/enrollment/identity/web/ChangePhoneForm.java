package cn.sunshine.enrollment.identity.web;

import static cn.sunshine.enrollment.page.Typed.orEmpty;

import cn.sunshine.enrollment.page.FormErrors;
import cn.sunshine.enrollment.shared.PhoneNumber;
import org.springframework.validation.Errors;

/** The number that a family wants to sign in with. @param password empty for whoever has just shown a code */
record ChangePhoneForm(String phone, String password) {

    ChangePhoneForm {
        phone = orEmpty(phone);
        password = orEmpty(password);
    }

    static ChangePhoneForm empty() {
        return new ChangePhoneForm("", "");
    }

    void check(boolean asksPassword, Errors errors) {
        if (!PhoneNumber.isValid(phone)) {
            FormErrors.rejectField(errors, "phone", FormFault.PHONE);
        }
        if (asksPassword && password.isEmpty()) {
            FormErrors.rejectField(errors, "password", FormFault.OLD_PASSWORD_MISSING);
        }
    }

    /** Never the password: a record's text ends up in logs. */
    @Override
    public String toString() {
        return "ChangePhoneForm[…]";
    }
}
