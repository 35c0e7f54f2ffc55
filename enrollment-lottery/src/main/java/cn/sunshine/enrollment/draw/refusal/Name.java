package cn.sunshine.enrollment.draw.refusal;

/** What every name in a problem must be, and the one order of names that no locale can change. */
public final class Name {

    private Name() {}

    /**
     * Refuses a name that is empty or that UTF-8 cannot write.
     *
     * @return the same name
     */
    public static String checked(String kind, String value) {
        if (value.isEmpty()) {
            throw RefusedException.invalid(kind, "a name must not be empty");
        }
        for (int i = 0; i < value.length(); i++) {
            if (Character.isSurrogate(value.charAt(i))) {
                i = skipPair(kind, value, i);
            }
        }
        return value;
    }

    private static int skipPair(String kind, String value, int high) {
        if (high + 1 < value.length() && Character.isSurrogatePair(value.charAt(high), value.charAt(high + 1))) {
            return high + 1;
        }
        throw RefusedException.invalid(kind, "a name must be well-formed Unicode");
    }

    /** Compares as the UTF-8 bytes of both names do, which is the order of their code points. */
    public static int compare(String a, String b) {
        int common = Math.min(a.length(), b.length());
        for (int i = 0; i < common; i++) {
            if (a.charAt(i) != b.charAt(i)) {
                return Integer.compare(weight(a.charAt(i)), weight(b.charAt(i)));
            }
        }
        return Integer.compare(a.length(), b.length());
    }

    /** Surrogates stand for code points above every other char, though their own numbers do not. */
    private static int weight(char c) {
        return Character.isSurrogate(c) ? c + Character.MAX_VALUE : c;
    }
}
