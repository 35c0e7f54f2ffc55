package cn.sunshine.enrollment.draw.canonical;

import cn.sunshine.enrollment.draw.DrawRefusedException;
import cn.sunshine.enrollment.draw.Place;
import cn.sunshine.enrollment.draw.RefusalCode;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;

/** Text of the protocol: well-formed UTF-8, normalised (NFC), without control characters or outer blanks. */
public final class Texts {

    private static final String BLANKS = " \u00a0\u3000";

    private Texts() {}

    /** Decodes a file and refuses an empty one, a byte order mark and malformed UTF-8. */
    static String decode(String file, byte[] bytes) {
        if (bytes.length == 0) {
            throw new DrawRefusedException(RefusalCode.EMPTY_FILE, Place.of(file), "the file has no bytes");
        }
        CharsetDecoder strict = StandardCharsets.UTF_8
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        ByteBuffer in = ByteBuffer.wrap(bytes);
        CharBuffer out = CharBuffer.allocate(bytes.length);
        CoderResult result = strict.decode(in, out, true);
        if (result.isError()) {
            throw new DrawRefusedException(
                    RefusalCode.INVALID_UTF8,
                    Place.of(file).line(lineOf(bytes, in.position())),
                    "malformed UTF-8 at byte " + in.position());
        }
        String text = out.flip().toString();
        if (text.startsWith("\ufeff")) {
            throw new DrawRefusedException(
                    RefusalCode.BYTE_ORDER_MARK, Place.of(file).line(1), "the file begins with a byte order mark");
        }
        return text;
    }

    private static int lineOf(byte[] bytes, int position) {
        int line = 1;
        for (int i = 0; i < position; i++) {
            if (bytes[i] == '\n') {
                line++;
            }
        }
        return line;
    }

    /** Text of one line: NFC, no control character. */
    static String requireClean(String text, Place place) {
        if (text.chars().anyMatch(c -> c < 0x20 || c == 0x7f)) {
            throw new DrawRefusedException(
                    RefusalCode.CONTROL_CHARACTER, place, "control characters are not allowed in text");
        }
        if (text.codePoints().anyMatch(Texts::isLoneSurrogate)) {
            throw new DrawRefusedException(RefusalCode.INVALID_UTF8, place, "half a character");
        }
        if (!Normalizer.isNormalized(text, Normalizer.Form.NFC)) {
            throw new DrawRefusedException(
                    RefusalCode.NOT_NFC, place, "the text is not in Unicode normalisation form C");
        }
        return text;
    }

    /** Text of one line that neither begins nor ends with a blank; it may be empty. */
    public static String requireTrimmed(String text, Place place) {
        if (isPlain(text)) {
            return text;
        }
        requireClean(text, place);
        if (isBlank(text.charAt(0)) || isBlank(text.charAt(text.length() - 1))) {
            throw new DrawRefusedException(RefusalCode.OUTER_BLANK, place, "the text begins or ends with a blank");
        }
        return text;
    }

    /** A name or sentence: trimmed text of at least one character and at most {@code limit} bytes of UTF-8. */
    public static String requireName(String text, int limit, Place place) {
        requireTrimmed(text, place);
        int length = bytes(text).length;
        if (length == 0 || length > limit) {
            throw new DrawRefusedException(
                    RefusalCode.INVALID_TEXT, place, "expected 1 to " + limit + " bytes, found " + length);
        }
        return text;
    }

    /** Visible ASCII alone: nearly every field of a large roll, and nothing in it can be refused. */
    private static boolean isPlain(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) <= ' ' || text.charAt(i) > '~') {
                return false;
            }
        }
        return true;
    }

    private static boolean isLoneSurrogate(int codePoint) {
        return codePoint >= Character.MIN_SURROGATE && codePoint <= Character.MAX_SURROGATE;
    }

    private static boolean isBlank(char c) {
        return BLANKS.indexOf(c) >= 0;
    }

    public static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    /** Byte order of the protocol: unsigned bytes of the UTF-8 form, which is the order of code points. */
    public static int compare(String left, String right) {
        int common = Math.min(left.length(), right.length());
        for (int i = 0; i < common; i++) {
            if (left.charAt(i) != right.charAt(i)) {
                return Integer.compare(weight(left.charAt(i)), weight(right.charAt(i)));
            }
        }
        return Integer.compare(left.length(), right.length());
    }

    /** Half a pair stands for a code point above every other char, though its own number does not. */
    private static int weight(char c) {
        return Character.isSurrogate(c) ? c + Character.MAX_VALUE : c;
    }
}
