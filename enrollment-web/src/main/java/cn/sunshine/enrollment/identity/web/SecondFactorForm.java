package cn.sunshine.enrollment.identity.web;

import static cn.sunshine.enrollment.page.Typed.orEmpty;

/** An officer's second step. */
record SecondFactorForm(String code, String next) {

    SecondFactorForm {
        code = orEmpty(code);
        next = orEmpty(next);
    }

    /** Never the code: a record's text ends up in logs. */
    @Override
    public String toString() {
        return "SecondFactorForm[…]";
    }
}
