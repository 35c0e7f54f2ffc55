package cn.sunshine.enrollment.page;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A date in three boxes, as a form binds it: a picker is hard to use for a birthday and absent in old browsers. Keeps what
 * was typed, also what is no date. Put {@link RealDate} on the field of the form.
 */
public class DateParts {

    /** In half or full width, and whatever blanks or marks that nobody sees copying has brought around it. */
    private static final Pattern NUMBER =
            Pattern.compile("[\\p{Z}\\p{Cf}]*([0-9\\uFF10-\\uFF19]{1,4})[\\p{Z}\\p{Cf}]*");

    private static final int BOXES = 3;

    private String year = "";
    private String month = "";
    private String day = "";

    /** Three empty boxes. */
    public DateParts() {
        // for binding
    }

    /** Boxes that hold this date. */
    public static DateParts of(LocalDate date) {
        DateParts parts = new DateParts();
        parts.year = String.valueOf(date.getYear());
        parts.month = String.valueOf(date.getMonthValue());
        parts.day = String.valueOf(date.getDayOfMonth());
        return parts;
    }

    /** The date, if the boxes hold one that exists. */
    public Optional<LocalDate> toDate() {
        List<Integer> numbers = Stream.of(year, month, day)
                .map(NUMBER::matcher)
                .filter(Matcher::matches)
                .map(box -> Integer.valueOf(box.group(1)))
                .toList();
        if (numbers.size() < BOXES) {
            return Optional.empty();
        }
        try {
            return Optional.of(LocalDate.of(numbers.get(0), numbers.get(1), numbers.get(2)));
        } catch (DateTimeException noSuchDay) {
            return Optional.empty();
        }
    }

    /** Whether nothing was typed. */
    public boolean isEmpty() {
        return year.isEmpty() && month.isEmpty() && day.isEmpty();
    }

    public String getYear() {
        return year;
    }

    public void setYear(String year) {
        this.year = year.strip();
    }

    public String getMonth() {
        return month;
    }

    public void setMonth(String month) {
        this.month = month.strip();
    }

    public String getDay() {
        return day;
    }

    public void setDay(String day) {
        this.day = day.strip();
    }
}
