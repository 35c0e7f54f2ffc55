package cn.sunshine.enrollment.season.web;

import static java.util.Objects.requireNonNullElse;

import cn.sunshine.enrollment.page.DateParts;
import cn.sunshine.enrollment.season.BirthWindow;
import cn.sunshine.enrollment.season.service.SeasonSummary;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.Errors;

/**
 * Which children a season is for, to be put right.
 *
 * @param seen the version of the season on the page
 */
record BirthsForm(
        @Nullable DateParts bornFrom,
        @Nullable DateParts bornTo,
        @Nullable String seen) {

    BirthsForm {
        bornFrom = requireNonNullElse(bornFrom, new DateParts());
        bornTo = requireNonNullElse(bornTo, new DateParts());
    }

    static BirthsForm of(SeasonSummary season) {
        BirthWindow now = season.birthWindow();
        return new BirthsForm(DateParts.of(now.first()), DateParts.of(now.last()), Integer.toString(season.version()));
    }

    /** The window, or nothing after saying beside the fields what is wrong. */
    Optional<BirthWindow> toWindow(Errors errors) {
        return new TypedBirths(bornFrom, bornTo).toWindow(errors);
    }
}
