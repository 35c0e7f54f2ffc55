package cn.sunshine.enrollment.identity.web;

import static cn.sunshine.enrollment.page.Typed.orEmpty;

import cn.sunshine.enrollment.shared.TypedNumber;

/** The code that was sent to the new number, which comes along. */
record ChangePhoneCodeForm(String phone, String code) {

    ChangePhoneCodeForm {
        phone = orEmpty(phone);
        code = orEmpty(code);
    }

    /** The code itself, however it was typed. */
    String digits() {
        return TypedNumber.plain(code);
    }

    /** Never the code: a record's text ends up in logs. */
    @Override
    public String toString() {
        return "ChangePhoneCodeForm[…]";
    }
}
