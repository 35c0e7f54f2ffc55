package cn.sunshine.enrollment.draw.recount;

/** Section 2: identifiers. */
final class Identifiers {

    private Identifiers() {}

    /** An applicant number or the id of a unit. */
    static String member(String text, Where where) {
        return ascii(text, 19, where);
    }

    static String school(String text, Where where) {
        return ascii(text, 64, where);
    }

    static String draw(String text, Where where) {
        return ascii(text, 64, where);
    }

    static String context(String text, Where where) {
        return ascii(text, 128, where);
    }

    private static String ascii(String text, int most, Where where) {
        if (!text.matches("[A-Za-z0-9/._-]{1," + most + "}")) {
            throw where.expected("INVALID_ID", "1 to " + most + " of A-Z a-z 0-9 / . _ -", "something else");
        }
        return text;
    }

    /** A tier or a reserve category. */
    static String label(String text, Where where) {
        if (Text.name(text, 64, where).matches("(?s)[*+]|.*[,\";].*")) {
            throw where.expected("INVALID_TEXT", "neither * nor + nor a comma, quote or semicolon", text);
        }
        return text;
    }

    static String officer(String text, Where where) {
        return Text.name(text, 200, where);
    }
}
