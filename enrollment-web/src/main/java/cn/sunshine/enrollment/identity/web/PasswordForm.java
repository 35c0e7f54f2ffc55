package cn.sunshine.enrollment.identity.web;

import static cn.sunshine.enrollment.page.Typed.orEmpty;

/** Signing in by password. @param name a guardian's phone or an officer's login name */
record PasswordForm(String name, String password, String next) {

    PasswordForm {
        name = orEmpty(name);
        password = orEmpty(password);
        next = orEmpty(next);
    }

    /** Never the password: a record's text ends up in logs. */
    @Override
    public String toString() {
        return "PasswordForm[…]";
    }
}
