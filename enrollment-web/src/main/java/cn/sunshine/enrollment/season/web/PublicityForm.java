package cn.sunshine.enrollment.season.web;

import static cn.sunshine.enrollment.page.Typed.stripped;

import cn.sunshine.enrollment.page.FormErrors;
import cn.sunshine.enrollment.season.PublicityDays;
import cn.sunshine.enrollment.season.service.SeasonSummary;
import cn.sunshine.enrollment.shared.TypedNumber;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.Errors;

/**
 * How long the schools of a season are public before families register, as typed.
 *
 * @param seen the version of the season on the page
 */
record PublicityForm(
        @Nullable String publicityDays, @Nullable String seen) {

    private static final String DAYS = "[0-9]{1,3}";

    PublicityForm {
        publicityDays = stripped(publicityDays);
    }

    static PublicityForm of(SeasonSummary season) {
        return new PublicityForm(Integer.toString(season.publicity().value()), Integer.toString(season.version()));
    }

    /** The days, or nothing after saying beside the field what is wrong. */
    Optional<PublicityDays> toDays(Errors errors) {
        return FormErrors.require(errors, "publicityDays", AnnounceFault.PUBLICITY_DAYS, days(publicityDays));
    }

    static Optional<PublicityDays> days(@Nullable String typed) {
        return Optional.ofNullable(typed)
                .map(TypedNumber::halfWidth)
                .filter(text -> text.matches(DAYS))
                .map(Integer::valueOf)
                .filter(PublicityDays::isValid)
                .map(PublicityDays::new);
    }
}
