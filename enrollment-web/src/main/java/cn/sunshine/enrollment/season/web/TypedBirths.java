package cn.sunshine.enrollment.season.web;

import static cn.sunshine.enrollment.page.FormErrors.require;

import cn.sunshine.enrollment.page.DateParts;
import cn.sunshine.enrollment.page.FormErrors;
import cn.sunshine.enrollment.season.Ages;
import cn.sunshine.enrollment.season.BirthWindow;
import cn.sunshine.enrollment.season.SeasonRefusal;
import cn.sunshine.enrollment.season.service.PlausibleBirths;
import cn.sunshine.enrollment.shared.Stage;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.Errors;

/** The first and the last birth date of a season, as typed. */
record TypedBirths(@Nullable DateParts bornFrom, @Nullable DateParts bornTo) {

    /** The window, or nothing after saying beside the fields what is wrong. */
    Optional<BirthWindow> toWindow(Errors errors) {
        Optional<LocalDate> first = require(errors, "bornFrom", AnnounceFault.BIRTH_DATE, date(bornFrom));
        Optional<LocalDate> last = require(errors, "bornTo", AnnounceFault.BIRTH_DATE, date(bornTo));
        if (first.isEmpty() || last.isEmpty()) {
            return Optional.empty();
        }
        boolean ordered = !last.get().isBefore(first.get());
        return require(
                errors,
                "bornTo",
                AnnounceFault.BORN_TOO_EARLY,
                ordered ? Optional.of(new BirthWindow(first.get(), last.get())) : Optional.empty());
    }

    /** Says beside the field why children of these birth dates are not taken; false where the refusal is about something else. */
    static boolean say(
            Enum<?> reason, int year, Stage stage, BirthWindow births, PlausibleBirths plausible, Errors errors) {
        if (reason == SeasonRefusal.BIRTHS_OF_NO_YEAR) {
            FormErrors.rejectField(
                    errors,
                    "bornTo",
                    reason,
                    births.months(),
                    PlausibleBirths.LEAST_MONTHS,
                    PlausibleBirths.MOST_MONTHS);
            return true;
        }
        if (reason == SeasonRefusal.BIRTHS_OF_OTHER_AGES) {
            Ages are = PlausibleBirths.on(year, births);
            Ages enter = plausible.entering(stage);
            FormErrors.rejectField(
                    errors, "bornFrom", reason, year, are.youngest(), are.oldest(), enter.youngest(), enter.oldest());
            return true;
        }
        return false;
    }

    private static Optional<LocalDate> date(@Nullable DateParts parts) {
        return Optional.ofNullable(parts).flatMap(DateParts::toDate);
    }
}
