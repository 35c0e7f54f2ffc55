package cn.sunshine.enrollment.shared;

import jakarta.persistence.Embeddable;
import java.io.Serializable;
import java.util.regex.Pattern;

/**
 * A statistical division code: 6 digits for a county, 9 for a township, 12 for a committee. Which codes exist is
 * imported data, not knowledge of this type.
 */
@Embeddable
public record DivisionCode(String value) implements Serializable {

    private static final Pattern FORM = Pattern.compile("[1-9]\\d{5}(\\d{3}(\\d{3})?)?");
    private static final int COUNTY = 6;

    public DivisionCode {
        if (!FORM.matcher(value).matches()) {
            throw new IllegalArgumentException("a division code has 6, 9 or 12 digits");
        }
    }

    /** Whether {@code text} has the form of a code; for lists and commands. */
    public static boolean isValid(String text) {
        return FORM.matcher(text).matches();
    }

    /** Whether {@code text} could be the code of a county or a district of a city, and of nothing inside one. */
    public static boolean isCounty(String text) {
        return isValid(text) && text.length() == COUNTY;
    }

    /** Whether this division is {@code other} or lies inside it. */
    public boolean isWithin(DivisionCode other) {
        return value.startsWith(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
