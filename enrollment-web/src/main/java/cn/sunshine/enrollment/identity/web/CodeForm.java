package cn.sunshine.enrollment.identity.web;

import static cn.sunshine.enrollment.page.Typed.orEmpty;

import cn.sunshine.enrollment.page.ShownAgain;
import cn.sunshine.enrollment.shared.TypedNumber;
import java.util.Map;

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

    /** The page of this form, which stands in no address: it begins with a telephone number. */
    ShownAgain shownAgain() {
        return new ShownAgain("/sign-in/code", Map.of("phone", phone, "next", next));
    }

    /** Never the code: a record's text ends up in logs. */
    @Override
    public String toString() {
        return "CodeForm[…]";
    }
}
