package cn.sunshine.enrollment.identity.web;

import java.util.regex.Pattern;

/** The form of the ids that selects post back. */
final class Ids {

    private static final Pattern FORM = Pattern.compile("\\p{XDigit}{8}(-\\p{XDigit}{4}){3}-\\p{XDigit}{12}");

    private Ids() {}

    static boolean isId(String text) {
        return FORM.matcher(text).matches();
    }
}
