package cn.sunshine.enrollment.school;

import jakarta.persistence.Embeddable;
import java.util.regex.Pattern;
import org.springframework.modulith.NamedInterface;

/**
 * A school's code in public: in links, in rolls, in a draw's files. 6 to 19 capital letters and digits, so that it fits
 * the engine's ids.
 */
@NamedInterface("api")
@Embeddable
public record SchoolCode(String value) {

    private static final Pattern FORM = Pattern.compile("[0-9A-Z]{6,19}");

    public SchoolCode {
        if (!FORM.matcher(value).matches()) {
            throw new IllegalArgumentException("a school code has 6 to 19 capital letters and digits");
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
