package cn.sunshine.enrollment.identity.web;

import static cn.sunshine.enrollment.page.Typed.orEmpty;

import cn.sunshine.enrollment.page.ShownAgain;
import cn.sunshine.enrollment.shared.TypedNumber;
import java.util.Map;

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

    /** The page of this form, which stands in no address: it begins with a telephone number. */
    ShownAgain shownAgain() {
        return new ShownAgain("/account/phone/code", Map.of("phone", phone));
    }

    /** Never the code: a record's text ends up in logs. */
    @Override
    public String toString() {
        return "ChangePhoneCodeForm[…]";
    }
}
