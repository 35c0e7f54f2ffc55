package cn.sunshine.enrollment.identity.web;

import static cn.sunshine.enrollment.page.Typed.orEmpty;

import cn.sunshine.enrollment.shared.TypedNumber;

/** Step two of a guardian: the code that was sent. The phone comes along, so that no session is needed before. */
record CodeForm(String phone, String code, String next) {

    CodeForm {
        phone = orEmpty(phone);
        code = orEmpty(code);
        next = orEmpty(next);
    }

    /** The code itself, however it was typed. */
    String digits() {
        return TypedNumber.plain(code);
    }

    /** Never the code: a record's text ends up in logs. */
    @Override
    public String toString() {
        return "CodeForm[…]";
    }
}
