package cn.sunshine.enrollment.page;

import cn.sunshine.enrollment.shared.TypedNumber;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A date in three boxes, as a form binds it: a picker is hard to use for a birthday and absent in old browsers. Keeps what
 * was typed, also what is no date. Put {@link RealDate} on the field of the form.
 */
public class DateParts {

    private static final Pattern NUMBER = Pattern.compile("[0-9]{1,4}");

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
        List<String> boxes =
                Stream.of(year, month, day).map(TypedNumber::halfWidth).toList();
        if (!boxes.stream().allMatch(box -> NUMBER.matcher(box).matches())) {
            return Optional.empty();
        }
        List<Integer> numbers = boxes.stream().map(Integer::valueOf).toList();
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
