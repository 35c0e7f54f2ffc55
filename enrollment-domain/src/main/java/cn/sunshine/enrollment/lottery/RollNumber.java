package cn.sunshine.enrollment.lottery;

import jakarta.persistence.Embeddable;
import java.util.regex.Pattern;
import org.springframework.modulith.NamedInterface;

/** A child's public number in one draw (派位编号). It says nothing about the child, not even when it applied. */
@NamedInterface("api")
@Embeddable
public record RollNumber(String value) {

    private static final Pattern FORM = Pattern.compile("[A-Z0-9]{4,19}");

    public RollNumber {
        if (!FORM.matcher(value).matches()) {
            throw new IllegalArgumentException("not a roll number");
        }
    }

    public static boolean isValid(String text) {
        return FORM.matcher(text).matches();
    }

    @Override
    public String toString() {
        return value;
    }
}
