package cn.sunshine.enrollment.review.web;

import static cn.sunshine.enrollment.page.Typed.orEmpty;

import cn.sunshine.enrollment.identity.IdentityPaper;
import cn.sunshine.enrollment.page.FormErrors;
import cn.sunshine.enrollment.shared.PhoneNumber;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.validation.Errors;

/** The paper that a family at the counter showed, and its new number. */
record LostNumberForm(String paper, String phone) {

    LostNumberForm {
        phone = orEmpty(phone);
        paper = orEmpty(paper);
    }

    static LostNumberForm empty() {
        return new LostNumberForm("", "");
    }

    void check(Errors errors) {
        FormErrors.require(errors, "paper", CounterFault.NO_PAPER, paper(paper));
        if (!PhoneNumber.isValid(phone)) {
            FormErrors.rejectField(errors, "phone", CounterFault.NO_PHONE);
        }
    }

    PhoneNumber toPhone() {
        return new PhoneNumber(phone);
    }

    static Optional<IdentityPaper> paper(String name) {
        return Stream.of(IdentityPaper.values())
                .filter(known -> known.name().equals(name))
                .findFirst();
    }

    /** Never the number: a record's text ends up in logs. */
    @Override
    public String toString() {
        return "LostNumberForm[…]";
    }
}
