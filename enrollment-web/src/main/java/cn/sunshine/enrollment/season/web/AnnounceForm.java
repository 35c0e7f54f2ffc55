package cn.sunshine.enrollment.season.web;

import static java.util.Objects.requireNonNullElse;

import cn.sunshine.enrollment.page.DateParts;
import cn.sunshine.enrollment.page.FormErrors;
import cn.sunshine.enrollment.season.BirthWindow;
import cn.sunshine.enrollment.season.PublicityDays;
import cn.sunshine.enrollment.season.service.AnnounceSeason;
import cn.sunshine.enrollment.season.service.DistrictSummary;
import cn.sunshine.enrollment.shared.AcademicYear;
import cn.sunshine.enrollment.shared.Stage;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.Errors;

/** A season to announce: whose, for whom, and how long its schools are public before families register. */
record AnnounceForm(
        @Nullable String district,
        @Nullable String year,
        @Nullable String stage,
        @Nullable DateParts bornFrom,
        @Nullable DateParts bornTo,
        @Nullable String publicityDays) {

    private static final String YEAR = "2[01][0-9]{2}";
    private static final String DAYS = "[0-9]{1,3}";

    AnnounceForm {
        district = requireNonNullElse(district, "").strip();
        year = requireNonNullElse(year, "").strip();
        stage = requireNonNullElse(stage, "").strip();
        bornFrom = requireNonNullElse(bornFrom, new DateParts());
        bornTo = requireNonNullElse(bornTo, new DateParts());
        publicityDays = requireNonNullElse(publicityDays, "").strip();
    }

    static AnnounceForm empty() {
        return new AnnounceForm(null, null, null, null, null, null);
    }

    /** The season, or nothing after saying beside the fields what is wrong. */
    Optional<AnnounceSeason> toCommand(List<DistrictSummary> own, Errors errors) {
        Optional<DistrictSummary> where = reject("district", AnnounceFault.DISTRICT, of(own), errors);
        Optional<AcademicYear> when = reject("year", AnnounceFault.YEAR, yearTyped(), errors);
        Optional<Stage> which = reject("stage", AnnounceFault.STAGE, stageTyped(), errors);
        Optional<BirthWindow> born = born(errors);
        Optional<PublicityDays> days = reject("publicityDays", AnnounceFault.PUBLICITY_DAYS, daysTyped(), errors);
        return errors.hasErrors()
                ? Optional.empty()
                : Optional.of(new AnnounceSeason(
                        where.orElseThrow().id(),
                        when.orElseThrow(),
                        which.orElseThrow(),
                        born.orElseThrow(),
                        days.orElseThrow()));
    }

    private Optional<BirthWindow> born(Errors errors) {
        Optional<LocalDate> first = reject("bornFrom", AnnounceFault.BIRTH_DATE, date(bornFrom), errors);
        Optional<LocalDate> last = reject("bornTo", AnnounceFault.BIRTH_DATE, date(bornTo), errors);
        if (first.isEmpty() || last.isEmpty()) {
            return Optional.empty();
        }
        boolean ordered = !last.get().isBefore(first.get());
        return reject(
                "bornTo",
                AnnounceFault.BORN_TOO_EARLY,
                ordered ? Optional.of(new BirthWindow(first.get(), last.get())) : Optional.empty(),
                errors);
    }

    private Optional<DistrictSummary> of(List<DistrictSummary> own) {
        return own.stream()
                .filter(summary -> summary.id().toString().equals(district))
                .findFirst();
    }

    private Optional<AcademicYear> yearTyped() {
        return matching(year, YEAR).map(Integer::valueOf).map(AcademicYear::new);
    }

    private Optional<Stage> stageTyped() {
        return Arrays.stream(Stage.values())
                .filter(one -> one.name().equals(stage))
                .findFirst();
    }

    private Optional<PublicityDays> daysTyped() {
        return matching(publicityDays, DAYS)
                .map(Integer::valueOf)
                .filter(PublicityDays::isValid)
                .map(PublicityDays::new);
    }

    private static Optional<LocalDate> date(@Nullable DateParts parts) {
        return Optional.ofNullable(parts).flatMap(DateParts::toDate);
    }

    private static Optional<String> matching(@Nullable String typed, String form) {
        return Optional.ofNullable(typed).filter(text -> text.matches(form));
    }

    private static <T> Optional<T> reject(String field, AnnounceFault fault, Optional<T> value, Errors errors) {
        if (value.isEmpty()) {
            FormErrors.rejectField(errors, field, fault);
        }
        return value;
    }
}
