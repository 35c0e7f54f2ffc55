package cn.sunshine.enrollment.shared;

/** Full-width forms, as Chinese input methods produce them, become the ASCII that codes are written in. */
final class FullWidth {

    private static final int FIRST = 0xFF01;
    private static final int LAST = 0xFF5E;
    private static final int OFFSET = FIRST - '!';

    private FullWidth() {}

    static String toHalf(String text) {
        StringBuilder half = new StringBuilder(text.length());
        text.chars().map(c -> c >= FIRST && c <= LAST ? c - OFFSET : c).forEach(c -> half.append((char) c));
        return half.toString();
    }
}
