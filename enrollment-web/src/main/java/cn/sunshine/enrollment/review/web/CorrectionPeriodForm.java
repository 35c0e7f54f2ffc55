package cn.sunshine.enrollment.review.web;

import cn.sunshine.enrollment.review.CorrectionDays;
import cn.sunshine.enrollment.review.CorrectionTime;
import cn.sunshine.enrollment.shared.TypedNumber;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.Errors;

/**
 * How many days.
 *
 * @param days nothing for as long as the review lasts
 * @param seen the state of the time on the page
 */
record CorrectionPeriodForm(@Nullable String days, @Nullable String seen) {

    static CorrectionPeriodForm of(CorrectionTime known) {
        CorrectionDays days = known.days();
        return new CorrectionPeriodForm(
                days == null ? "" : Integer.toString(days.value()), Integer.toString(known.state()));
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
        return TypedNumber.halfWidth(Objects.requireNonNullElse(days, ""));
    }
}
