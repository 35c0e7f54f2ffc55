package cn.sunshine.enrollment.review.web;

import static java.util.Objects.requireNonNullElse;

import cn.sunshine.enrollment.review.CorrectionDays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.Errors;

/** The days as typed; an empty box gives families until the review ends. */
record CorrectionPeriodForm(@Nullable String days) {

    private static final String NUMBER = "[0-9]{1,2}";

    CorrectionPeriodForm {
        days = requireNonNullElse(days, "").strip();
    }

    static CorrectionPeriodForm of(Optional<CorrectionDays> days) {
        return new CorrectionPeriodForm(
                days.map(set -> Integer.toString(set.value())).orElse(""));
    }

    /** The days, or nothing where the box is empty, or after saying what is wrong. */
    Optional<CorrectionDays> toDays(Errors errors) {
        String typed = requireNonNullElse(days, "");
        Optional<CorrectionDays> meant = Optional.of(typed)
                .filter(text -> text.matches(NUMBER))
                .map(Integer::valueOf)
                .filter(CorrectionDays::isValid)
                .map(CorrectionDays::new);
        if (!typed.isEmpty() && meant.isEmpty()) {
            errors.rejectValue("days", "review.corrections.days.wrong");
        }
        return meant;
    }
}
