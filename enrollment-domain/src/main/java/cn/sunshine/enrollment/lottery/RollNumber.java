package cn.sunshine.enrollment.lottery;

import cn.sunshine.enrollment.shared.TypedNumber;
import jakarta.persistence.Embeddable;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.springframework.modulith.NamedInterface;

/** A child's public number in one draw (派位编号). It says nothing about the child, not even when it applied. */
@NamedInterface("api")
@Embeddable
public record RollNumber(String value) {

    private static final int FEWEST_DIGITS = 4;
    private static final Pattern FORM = Pattern.compile("[A-Z0-9]{4,19}");
    private static final Pattern DIGITS = Pattern.compile("[0-9]+");

    public RollNumber {
        if (!FORM.matcher(value).matches()) {
            throw new IllegalArgumentException("not a roll number");
        }
    }

    /** The number {@code ordinal} of a roll of this size: all of a roll have one width. */
    public static RollNumber of(int ordinal, int rollSize) {
        return new RollNumber(padded(Integer.toString(ordinal), rollSize));
    }

    /**
     * What somebody typed from paper as a number of a roll of this size. Small letters, full width, blanks and dashes are
     * forgiven, and so are zeros in front that were left out: "7" can mean no other child than 0007.
     */
    public static Optional<RollNumber> typed(String text, int rollSize) {
        String plain = TypedNumber.plain(text).toUpperCase(Locale.ROOT);
        String whole = DIGITS.matcher(plain).matches() ? padded(plain, rollSize) : plain;
        return FORM.matcher(whole).matches() ? Optional.of(new RollNumber(whole)) : Optional.empty();
    }

    private static String padded(String digits, int rollSize) {
        int width = Math.max(FEWEST_DIGITS, Integer.toString(rollSize).length());
        return "0".repeat(Math.max(0, width - digits.length())) + digits;
    }

    @Override
    public String toString() {
        return value;
    }
}
