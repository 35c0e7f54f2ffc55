package cn.sunshine.enrollment.page;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoField;
import java.time.temporal.TemporalAccessor;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.context.MessageSourceResolvable;

/** Says dates, states and labels in the reader's language; the patterns of dates are in the bundles like every text. */
public final class Wording {

    private final MessageSource messages;
    private final InstantSource clock;
    private final ZoneId zone;

    /**
     * @param clock says in which year the text is read
     * @param zone the clock on the wall of the district, by which an instant is told
     */
    public Wording(MessageSource messages, InstantSource clock, ZoneId zone) {
        this.messages = messages;
        this.clock = clock;
        this.zone = zone;
    }

    /** A day, as in 4月20日（周一）; the year is told where it is not the one in which this is read. */
    public String date(TemporalAccessor when, Locale locale) {
        return format(isOfThisYear(when) ? "common.pattern.date" : "common.pattern.date-with-year", when, locale);
    }

    /** A day with its year, as in 2026年4月20日. */
    public String fullDate(TemporalAccessor when, Locale locale) {
        return format("common.pattern.full-date", when, locale);
    }

    /** A deadline or an event, as in 4月20日（周一）18:00; the year is told as of a {@link #date}. */
    public String dateTime(TemporalAccessor when, Locale locale) {
        return format(
                isOfThisYear(when) ? "common.pattern.date-time" : "common.pattern.date-time-with-year", when, locale);
    }

    /** An entry of a record, with year and second. */
    public String timestamp(TemporalAccessor when, Locale locale) {
        return format("common.pattern.timestamp", when, locale);
    }

    /** An hour of a day, as in 18:00. */
    public String time(TemporalAccessor when, Locale locale) {
        return format("common.pattern.time", when, locale);
    }

    /** The text of a label, a constant of an enum, or anything else as it prints. */
    public String text(Object said, Locale locale) {
        if (said instanceof Enum<?> constant) {
            return messages.getMessage(Label.of(constant), locale);
        }
        return said instanceof MessageSourceResolvable label ? messages.getMessage(label, locale) : said.toString();
    }

    private String format(String key, TemporalAccessor when, Locale locale) {
        String pattern = messages.getMessage(key, null, locale);
        return DateTimeFormatter.ofPattern(pattern, locale).format(onTheWall(when));
    }

    /** Who reads a day without its year takes it to be in his own: a year mistyped would look right. */
    private boolean isOfThisYear(TemporalAccessor when) {
        return onTheWall(when).get(ChronoField.YEAR)
                == clock.instant().atZone(zone).getYear();
    }

    private TemporalAccessor onTheWall(TemporalAccessor when) {
        if (when instanceof Instant instant) {
            return instant.atZone(zone);
        }
        if (when instanceof LocalDate || when instanceof LocalDateTime || when instanceof LocalTime) {
            return when;
        }
        throw new DateTimeException("Neither an instant nor a local date or time: " + when.getClass());
    }
}
