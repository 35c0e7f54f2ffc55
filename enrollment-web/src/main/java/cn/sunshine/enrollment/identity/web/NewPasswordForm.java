package cn.sunshine.enrollment.identity.web;

import static cn.sunshine.enrollment.identity.web.Typed.orEmpty;

/** The owner's new password, typed twice. @param old empty only for a guardian who never had one */
record NewPasswordForm(String old, String password, String again) {

    NewPasswordForm {
        old = orEmpty(old);
        password = orEmpty(password);
        again = orEmpty(again);
    }

    static NewPasswordForm empty() {
        return new NewPasswordForm("", "", "");
    }

    /** Never a password: a record's text ends up in logs. */
    @Override
    public String toString() {
        return "NewPasswordForm[…]";
    }
}
