package cn.sunshine.enrollment.shared;

import java.util.regex.Pattern;

/** A mobile number of the mainland, 11 digits beginning with 1. */
public record PhoneNumber(String value) {

    private static final Pattern FORM = Pattern.compile("1[3-9]\\d{9}");
    private static final Pattern FILLING = Pattern.compile("^(?:\\+|00)?86(?=1\\d{10}$)");

    public PhoneNumber {
        value = canonical(value);
        if (!FORM.matcher(value).matches()) {
            throw new IllegalArgumentException("not a mobile number");
        }
    }

    /** Whether {@code text}, as people type numbers, is a mobile number; for forms. */
    public static boolean isValid(String text) {
        return FORM.matcher(canonical(text)).matches();
    }

    private static String canonical(String text) {
        return FILLING.matcher(TypedNumber.plain(text)).replaceAll("");
    }

    /** 138****1234. */
    public String masked() {
        return value.substring(0, 3) + "****" + value.substring(7);
    }

    @Override
    public String toString() {
        return "PhoneNumber[" + masked() + "]";
    }
}
