package cn.sunshine.enrollment.school.web;

import static cn.sunshine.enrollment.page.Typed.stripped;

import cn.sunshine.enrollment.page.FormErrors;
import cn.sunshine.enrollment.shared.PlainText;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.Errors;

/**
 * Why a school does not enroll in a season, as everybody will read it.
 *
 * @param seen the version of its participation on the page
 */
record ParticipationForm(@Nullable String reason, @Nullable String seen) {

    private static final int LONGEST = 200;

    ParticipationForm {
        reason = stripped(reason);
    }

    /** The reason, or nothing after saying beside the field what is wrong. */
    Optional<String> toReason(Errors errors) {
        return FormErrors.require(
                errors,
                "reason",
                SchoolFault.REASON,
                Optional.ofNullable(reason)
                        .filter(text -> !text.isEmpty() && text.length() <= LONGEST && PlainText.isLine(text)));
    }
}
