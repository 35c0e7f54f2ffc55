package cn.sunshine.enrollment.registration;

import jakarta.persistence.Embeddable;
import java.util.regex.Pattern;
import org.springframework.modulith.NamedInterface;

/**
 * The number a family keeps and reads out on the phone: nine digits and a check digit (ISO/IEC 7064, MOD 11,10), which
 * finds every wrong digit and nearly every swap of two. It never appears in public, and its order decides nothing.
 */
@NamedInterface("api")
@Embeddable
public record ApplicationNumber(String value) {

    private static final Pattern FORM = Pattern.compile("\\d{10}");
    private static final long MOST = 999_999_999;

    public ApplicationNumber {
        if (!isValid(value)) {
            throw new IllegalArgumentException("not an application number");
        }
    }

    /** The number made of {@code sequence}, 1 to 999,999,999. */
    public static ApplicationNumber of(long sequence) {
        if (sequence < 1 || sequence > MOST) {
            throw new IllegalArgumentException("sequence out of range: " + sequence);
        }
        String digits = "%09d".formatted(sequence);
        return new ApplicationNumber(digits + checkDigit(digits));
    }

    public static boolean isValid(String text) {
        return FORM.matcher(text).matches() && checkDigit(text.substring(0, 9)) == text.charAt(9) - '0';
    }

    /** As it is printed: 0001 0000 17. */
    public String grouped() {
        return value.substring(0, 4) + " " + value.substring(4, 8) + " " + value.substring(8);
    }

    @Override
    public String toString() {
        return value;
    }

    private static int checkDigit(String digits) {
        int product = 10;
        for (char digit : digits.toCharArray()) {
            int sum = (product + digit - '0') % 10;
            product = (sum == 0 ? 10 : sum) * 2 % 11;
        }
        return (11 - product) % 10;
    }
}
