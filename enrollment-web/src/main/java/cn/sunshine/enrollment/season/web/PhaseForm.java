package cn.sunshine.enrollment.season.web;

import static java.util.Objects.requireNonNullElse;

import cn.sunshine.enrollment.page.DateParts;
import cn.sunshine.enrollment.page.FormErrors;
import cn.sunshine.enrollment.page.RealDate;
import cn.sunshine.enrollment.season.AnswerPeriod;
import cn.sunshine.enrollment.season.Phase;
import cn.sunshine.enrollment.season.PhaseKind;
import cn.sunshine.enrollment.season.service.SeasonClock;
import cn.sunshine.enrollment.season.service.SeasonSummary;
import cn.sunshine.enrollment.shared.TypedNumber;
import cn.sunshine.enrollment.shared.TypedTime;
import jakarta.validation.constraints.Pattern;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.Errors;

/**
 * When a phase opens and closes: dates in three boxes and times of the mainland's one zone.
 *
 * @param answerHours asked of confirmation only
 * @param seen the version of the season on the page
 */
record PhaseForm(
        @RealDate @Nullable DateParts from,

        @Pattern(regexp = TIME) @Nullable String fromTime,

        @RealDate @Nullable DateParts to,

        @Pattern(regexp = TIME) @Nullable String toTime,

        @Nullable String answerHours,

        @Nullable String seen) {

    static final String TIME = "([01][0-9]|2[0-3]):[0-5][0-9]";

    private static final String HOURS_TO_ANSWER = "[0-9]{1,3}";

    private static final DateTimeFormatter HOURS = DateTimeFormatter.ofPattern("HH:mm");

    PhaseForm {
        from = requireNonNullElse(from, new DateParts());
        to = requireNonNullElse(to, new DateParts());
        fromTime = time(requireNonNullElse(fromTime, "").strip());
        toTime = time(requireNonNullElse(toTime, "").strip());
        answerHours = requireNonNullElse(answerHours, "").strip();
    }

    /** As it is kept; what is no time stays as it was typed, and is refused. */
    private static String time(String typed) {
        return TypedTime.of(typed).map(HOURS::format).orElse(typed);
    }

    /** As it stands; empty while the kind has no time. */
    static PhaseForm of(SeasonSummary season, PhaseKind kind) {
        String seen = Integer.toString(season.version());
        return season.phase(kind)
                .map(phase -> of(phase, season.answerPeriod(), seen))
                .orElseGet(() -> new PhaseForm(null, null, null, null, null, seen));
    }

    private static PhaseForm of(Phase phase, @Nullable AnswerPeriod period, String seen) {
        ZonedDateTime opens = phase.from().atZone(SeasonClock.ZONE);
        ZonedDateTime closes = phase.to().atZone(SeasonClock.ZONE);
        return new PhaseForm(
                DateParts.of(opens.toLocalDate()),
                HOURS.format(opens),
                DateParts.of(closes.toLocalDate()),
                HOURS.format(closes),
                period == null ? "" : Integer.toString(period.hours()),
                seen);
    }

    /** The phase, or nothing after saying beside the fields what is wrong. */
    Optional<Phase> toPhase(PhaseKind kind, SeasonSummary season, Errors errors) {
        checkYear("from", from, season, errors);
        checkYear("to", to, season, errors);
        if (errors.hasErrors()) {
            return Optional.empty();
        }
        Instant opens = at(from, fromTime);
        Instant closes = at(to, toTime);
        if (!opens.isBefore(closes)) {
            FormErrors.rejectField(errors, "to", PhaseFault.ENDS_TOO_EARLY);
            return Optional.empty();
        }
        return Optional.of(new Phase(kind, opens, closes));
    }

    /** How long families have to answer an offer; nothing where the box is empty, or after saying what is wrong. */
    Optional<AnswerPeriod> toAnswerPeriod(Errors errors) {
        String typed = requireNonNullElse(answerHours, "");
        Optional<AnswerPeriod> period = Optional.of(TypedNumber.halfWidth(typed))
                .filter(text -> text.matches(HOURS_TO_ANSWER))
                .map(Integer::valueOf)
                .filter(AnswerPeriod::isValid)
                .map(AnswerPeriod::new);
        if (!typed.isEmpty() && period.isEmpty()) {
            FormErrors.rejectField(errors, "answerHours", PhaseFault.ANSWER_HOURS);
        }
        return period;
    }

    private static void checkYear(String field, @Nullable DateParts typed, SeasonSummary season, Errors errors) {
        Optional.ofNullable(typed)
                .flatMap(DateParts::toDate)
                .filter(date -> Math.abs(date.getYear() - season.year()) > 1)
                .ifPresent(far -> FormErrors.rejectField(errors, field, PhaseFault.OUTSIDE_THE_SEASON));
    }

    private static Instant at(@Nullable DateParts date, @Nullable String time) {
        LocalDate day = Optional.ofNullable(date).flatMap(DateParts::toDate).orElseThrow();
        return day.atTime(LocalTime.parse(requireNonNullElse(time, "")))
                .atZone(SeasonClock.ZONE)
                .toInstant();
    }
}
