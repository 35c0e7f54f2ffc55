package cn.sunshine.enrollment.identity.web;

import static cn.sunshine.enrollment.page.Typed.orEmpty;

import cn.sunshine.enrollment.page.FormErrors;
import org.springframework.validation.Errors;

/** The owner's new password, typed twice. @param old empty only for a guardian who never had one, or has just shown a code */
record NewPasswordForm(String old, String password, String again) {

    NewPasswordForm {
        old = orEmpty(old);
        password = orEmpty(password);
        again = orEmpty(again);
    }

    static NewPasswordForm empty() {
        return new NewPasswordForm("", "", "");
    }

    /** @param asksOld whether the owner must show the one so far */
    void check(boolean asksOld, Errors errors) {
        if (asksOld && old.isEmpty()) {
            FormErrors.rejectField(errors, "old", FormFault.OLD_PASSWORD_MISSING);
        }
        if (password.isEmpty()) {
            FormErrors.rejectField(errors, "password", FormFault.NEW_PASSWORD_MISSING);
        } else if (!password.equals(again)) {
            FormErrors.rejectField(errors, "again", FormFault.PASSWORDS_DIFFER);
        }
    }

    /** Never a password: a record's text ends up in logs. */
    @Override
    public String toString() {
        return "NewPasswordForm[…]";
    }
}
