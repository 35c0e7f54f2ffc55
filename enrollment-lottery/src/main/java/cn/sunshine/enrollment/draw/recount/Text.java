package cn.sunshine.enrollment.draw.recount;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;

/** Section 1: bytes and text. What is not exactly in the form described there is refused; nothing is repaired. */
final class Text {

    /** Unsigned bytes from the left; a string that is the beginning of another comes first. */
    static final Comparator<String> BYTE_ORDER = Comparator.comparing(Text::utf8, Arrays::compareUnsigned);

    private static final HexFormat HEX = HexFormat.of();

    private Text() {}

    static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    /** The text of a whole file: UTF-8 without byte order mark, every line clean. */
    static String decode(byte[] bytes, Where file) {
        if (bytes.length == 0) {
            throw file.expected("EMPTY_FILE", "some text", "nothing");
        }
        String text;
        try {
            text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException malformed) {
            throw file.expected("INVALID_UTF8", "UTF-8", "bytes that are none");
        }
        if (text.startsWith("\ufeff")) {
            throw file.line(1).expected("BYTE_ORDER_MARK", "text from the first byte on", "a byte order mark");
        }
        List<String> lines = List.of(text.split("\n", -1));
        for (int i = 0; i < lines.size(); i++) {
            requireClean(lines.get(i), file.line(i + 1));
        }
        return text;
    }

    /** The lines of a file each of which ends in LF, the last one too. */
    static List<String> lines(String text, Where file) {
        if (!text.endsWith("\n")) {
            throw file.expected("MISSING_LINE_END", "LF after the last line", "none");
        }
        return List.of(text.substring(0, text.length() - 1).split("\n", -1));
    }

    private static void requireClean(String line, Where where) {
        if (line.chars().anyMatch(c -> c < 0x20 || c == 0x7f)) {
            throw where.expected("CONTROL_CHARACTER", "text", "a control character");
        }
        if (!Normalizer.isNormalized(line, Normalizer.Form.NFC)) {
            throw where.expected("NOT_NFC", "Unicode normalisation form C", "another form");
        }
    }

    /** Text that neither begins nor ends with a blank (U+0020, U+00A0, U+3000). */
    static String trimmed(String text, Where where) {
        if (!text.isEmpty() && (isBlank(text.charAt(0)) || isBlank(text.charAt(text.length() - 1)))) {
            throw where.expected("OUTER_BLANK", "text without outer blanks", "one");
        }
        return text;
    }

    private static boolean isBlank(char c) {
        return " \u00a0\u3000".indexOf(c) >= 0;
    }

    /** Trimmed text of 1 to {@code most} bytes. */
    static String name(String text, int most, Where where) {
        int length = utf8(trimmed(text, where)).length;
        if (length < 1 || length > most) {
            throw where.expected("INVALID_TEXT", "1 to " + most + " bytes", length);
        }
        return text;
    }

    static String hex(byte[] bytes) {
        return HEX.formatHex(bytes);
    }

    /** The bytes of lower-case hexadecimal digits, exactly {@code length} of them. The digits may be secret: they are not told. */
    static byte[] unhex(String digits, int length, Where where) {
        if (!digits.matches("[0-9a-f]{" + 2 * length + "}")) {
            throw where.expected("INVALID_HEX", 2 * length + " digits 0-9 a-f", "something else");
        }
        return HEX.parseHex(digits);
    }

    /** A decimal number without sign and leading zeros. */
    static long number(String digits, long least, long most, Where where) {
        if (digits.matches("0|[1-9][0-9]{0,15}")) {
            long number = Long.parseLong(digits);
            if (number >= least && number <= most) {
                return number;
            }
        }
        throw where.expected("INVALID_NUMBER", "a whole number from " + least + " to " + most, digits);
    }

    /** Exactly {@code YYYY-MM-DDThh:mm:ssZ}, and a real calendar date: it reads the same when it is written again. */
    static Instant time(String text, Where where) {
        try {
            Instant time = Instant.parse(text);
            if (text.length() == 20 && time.toString().equals(text)) {
                return time;
            }
        } catch (DateTimeException none) {
            // refused below, as every other wrong form
        }
        throw where.expected("INVALID_TIME", "YYYY-MM-DDThh:mm:ssZ", text);
    }
}
