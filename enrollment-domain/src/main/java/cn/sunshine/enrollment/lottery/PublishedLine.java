package cn.sunshine.enrollment.lottery;

import cn.sunshine.enrollment.shared.IdentityNumber;
import cn.sunshine.enrollment.shared.PhoneNumber;
import cn.sunshine.enrollment.shared.PlainText;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;

/**
 * Text that a draw publishes word for word, in the form that its protocol has for text: one line of composed characters (NFC)
 * with no blank around it (docs/lottery-protocol.md, sections 1 and 11). What has another form could be written and then be
 * read by no verifier.
 */
final class PublishedLine {

    private PublishedLine() {}

    /** What was typed, composed and without blanks of any kind around it. */
    static String of(String typed) {
        String text = Normalizer.normalize(typed, Normalizer.Form.NFC);
        int from = 0;
        int to = text.length();
        while (from < to && isBlank(text.charAt(from))) {
            from++;
        }
        while (from < to && isBlank(text.charAt(to - 1))) {
            to--;
        }
        return text.substring(from, to);
    }

    /** Whether {@code typed} is a line of that many characters, each of them legible, as it is published. */
    static boolean fits(String typed, int fewest, int most) {
        String line = of(typed);
        return line.length() >= fewest && line.length() <= most && isLegible(line) && !isOfAPerson(line);
    }

    /** Whether all of {@code line} is seen, and can be written at all: half a character cannot. */
    static boolean isLegible(String line) {
        return PlainText.isLine(line) && StandardCharsets.UTF_8.newEncoder().canEncode(line);
    }

    /** Whether it is nothing but a number by which a person is known: no draw publishes one, and the audit chain takes none. */
    static boolean isOfAPerson(String line) {
        return PhoneNumber.isValid(line) || IdentityNumber.faultOf(line).isEmpty();
    }

    /** Also those that do not break a line: the blank of a web page, and that of Chinese text. */
    private static boolean isBlank(char c) {
        return Character.isWhitespace(c) || Character.isSpaceChar(c);
    }
}
