package cn.sunshine.enrollment.review.web;

import static cn.sunshine.enrollment.page.Typed.orEmpty;

import cn.sunshine.enrollment.identity.LostNumberDoubt;
import cn.sunshine.enrollment.page.FormErrors;
import cn.sunshine.enrollment.review.ReviewRefusal;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.validation.Errors;

/** Why the second officer does not approve. A constant that does not exist is as good as none chosen. */
record LostNumberRefusalForm(String doubt) {

    LostNumberRefusalForm {
        doubt = orEmpty(doubt);
    }

    static LostNumberRefusalForm empty() {
        return new LostNumberRefusalForm("");
    }

    Optional<LostNumberDoubt> toDoubt(Errors errors) {
        Optional<LostNumberDoubt> chosen = Stream.of(LostNumberDoubt.values())
                .filter(known -> known.name().equals(doubt))
                .findFirst();
        return FormErrors.require(errors, "doubt", ReviewRefusal.WITHOUT_REASON, chosen);
    }
}
