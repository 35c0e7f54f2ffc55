package cn.sunshine.enrollment.draw.canonical;

import cn.sunshine.enrollment.draw.DrawRefusedException;
import cn.sunshine.enrollment.draw.Place;
import cn.sunshine.enrollment.draw.RefusalCode;
import java.util.HexFormat;

/** Lower-case hexadecimal, two digits per byte. */
public final class Hex {

    private static final HexFormat LOWER = HexFormat.of();

    private Hex() {}

    public static String of(byte[] bytes) {
        return LOWER.formatHex(bytes);
    }

    /** The {@code length} bytes that {@code text} stands for; upper case and any other length are refused. */
    public static byte[] parse(String text, int length, Place place) {
        if (text.length() != 2 * length || !text.chars().allMatch(Hex::isLowerDigit)) {
            throw new DrawRefusedException(
                    RefusalCode.INVALID_HEX, place, "expected " + 2 * length + " lower-case hexadecimal digits");
        }
        return LOWER.parseHex(text);
    }

    private static boolean isLowerDigit(int c) {
        return HexFormat.isHexDigit(c) && !Character.isUpperCase(c);
    }
}
