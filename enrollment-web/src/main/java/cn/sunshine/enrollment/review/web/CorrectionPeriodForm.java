package cn.sunshine.enrollment.review.web;

import cn.sunshine.enrollment.review.CorrectionDays;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.Errors;

/** How many days. @param days nothing for as long as the review lasts */
record CorrectionPeriodForm(@Nullable String days) {

    static CorrectionPeriodForm of(Optional<CorrectionDays> known) {
        return new CorrectionPeriodForm(
                known.map(CorrectionDays::value).map(String::valueOf).orElse(""));
    }

    void check(Errors errors) {
        String typed = typed();
        if (!typed.isEmpty() && !(typed.matches("[0-9]{1,2}") && CorrectionDays.isValid(Integer.parseInt(typed)))) {
            errors.rejectValue("days", "review.corrections.fault");
        }
    }

    @Nullable CorrectionDays toDays() {
        return typed().isEmpty() ? null : new CorrectionDays(Integer.parseInt(typed()));
    }

    private String typed() {
        return Objects.requireNonNullElse(days, "").strip();
    }
}
