package cn.sunshine.enrollment.lottery;

import jakarta.persistence.Embeddable;
import java.util.regex.Pattern;
import org.springframework.modulith.NamedInterface;

/**
 * The public name of a draw, which stands in its files: division, year, stage and school, and from the second attempt on
 * its number: {@code 990102-2026-P-990102001}, {@code …/2}.
 */
@NamedInterface("api")
@Embeddable
public record DrawNumber(String value) {

    private static final Pattern FORM = Pattern.compile("[A-Za-z0-9._-]{1,50}(/[1-9][0-9]{0,3})?");

    public DrawNumber {
        if (!FORM.matcher(value).matches()) {
            throw new IllegalArgumentException("not a draw number");
        }
    }

    /** The number of another attempt at the same draw; attempt 1 bears no suffix. */
    public DrawNumber attempt(int attempt) {
        String first = value.replaceFirst("/.*", "");
        return new DrawNumber(attempt == 1 ? first : first + "/" + attempt);
    }

    @Override
    public String toString() {
        return value;
    }
}
