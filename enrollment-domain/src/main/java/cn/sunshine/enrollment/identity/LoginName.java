package cn.sunshine.enrollment.identity;

import jakarta.persistence.Embeddable;
import java.util.Locale;
import java.util.regex.Pattern;

/** What an officer types to sign in: 3 to 40 lower-case letters, digits, dots and hyphens, beginning with a letter. */
@Embeddable
public record LoginName(String value) {

    private static final Pattern FORM = Pattern.compile("[a-z][a-z0-9.-]{2,39}");

    public LoginName {
        value = canonical(value);
        if (!FORM.matcher(value).matches()) {
            throw new IllegalArgumentException("not a login name");
        }
    }

    /** Whether {@code text} could be a login name; for forms. */
    public static boolean isValid(String text) {
        return FORM.matcher(canonical(text)).matches();
    }

    private static String canonical(String text) {
        return text.strip().toLowerCase(Locale.ROOT);
    }

    @Override
    public String toString() {
        return value;
    }
}
