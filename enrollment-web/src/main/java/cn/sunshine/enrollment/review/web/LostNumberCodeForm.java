package cn.sunshine.enrollment.review.web;

import static cn.sunshine.enrollment.page.Typed.orEmpty;

import cn.sunshine.enrollment.identity.IdentityPaper;
import cn.sunshine.enrollment.shared.PhoneNumber;
import cn.sunshine.enrollment.shared.TypedNumber;

/** The code that the family reads out; the number and the paper come along. */
record LostNumberCodeForm(String phone, String paper, String code) {

    LostNumberCodeForm {
        phone = orEmpty(phone);
        paper = orEmpty(paper);
        code = orEmpty(code);
    }

    static LostNumberCodeForm after(LostNumberForm form) {
        return new LostNumberCodeForm(form.phone(), form.paper(), "");
    }

    /** Whether the step before was taken. */
    boolean isComplete() {
        return PhoneNumber.isValid(phone) && LostNumberForm.paper(paper).isPresent();
    }

    PhoneNumber toPhone() {
        return new PhoneNumber(phone);
    }

    IdentityPaper toPaper() {
        return IdentityPaper.valueOf(paper);
    }

    /** The code itself, however it was typed. */
    String digits() {
        return TypedNumber.plain(code);
    }

    /** Never the code: a record's text ends up in logs. */
    @Override
    public String toString() {
        return "LostNumberCodeForm[…]";
    }
}
