package cn.sunshine.enrollment.review.web;

import static cn.sunshine.enrollment.page.Typed.orEmpty;

import cn.sunshine.enrollment.page.FormErrors;
import cn.sunshine.enrollment.registration.ApplicationNumber;
import cn.sunshine.enrollment.shared.TypedNumber;
import java.util.Optional;
import org.springframework.validation.Errors;

/** The number on a receipt, as a family read it out. */
record FindForm(String number) {

    FindForm {
        number = orEmpty(number);
    }

    static FindForm empty() {
        return new FindForm("");
    }

    /** The number, or nothing after saying beside the field that it is none. */
    Optional<ApplicationNumber> toNumber(Errors errors) {
        return FormErrors.require(
                errors,
                "number",
                FindFault.NO_NUMBER,
                Optional.of(TypedNumber.plain(number))
                        .filter(ApplicationNumber::isValid)
                        .map(ApplicationNumber::new));
    }
}
