package cn.sunshine.enrollment.draw;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;

/** Spoils a valid file in one to four ways, each from one number, so that a failure can be repeated. */
public final class Spoiling {

    private static final int LONGEST = 1 << 16;

    /** What has broken parsers before: line ends, marks, look-alike digits, other normal forms, halves, nests, huge numbers. */
    private static final List<byte[]> DICTIONARY = List.of(
            utf8("\n"),
            utf8("\r\n"),
            utf8("\0"),
            utf8("\t"),
            utf8(" "),
            utf8("\u00a0"),
            utf8("\u3000"),
            utf8("\u2028"),
            utf8("\u0085"),
            utf8("\ufeff"),
            utf8(","),
            utf8(";"),
            utf8("\""),
            utf8("\\"),
            utf8("\\u0041"),
            utf8("{"),
            utf8("}"),
            utf8("[[[[[[[[[[[[[[[[[["),
            utf8("{\"a\":".repeat(20)),
            utf8("]"),
            utf8("null"),
            utf8("0"),
            utf8("-0"),
            utf8("1e9"),
            utf8("9007199254740993"),
            utf8("99999999999999999999999999"),
            utf8("2147483648"),
            utf8("\u0663"),
            utf8("\uff10"),
            utf8("e\u0301"),
            utf8("\u212b"),
            utf8("\ud83d\ude00"),
            utf8("公"),
            utf8("A".repeat(300)),
            utf8("0".repeat(64)),
            utf8("F".repeat(64)),
            new byte[] {(byte) 0xc0, (byte) 0x80},
            new byte[] {(byte) 0xed, (byte) 0xa0, (byte) 0x80},
            new byte[] {(byte) 0xf4, (byte) 0x90, (byte) 0x80, (byte) 0x80},
            new byte[] {(byte) 0xe6, (byte) 0xb4},
            new byte[] {(byte) 0xff});

    private final SplittableRandom random;

    public Spoiling(long seed) {
        random = new SplittableRandom(seed);
    }

    public byte[] spoil(byte[] valid) {
        byte[] bytes = valid.clone();
        for (int step = random.nextInt(4); step >= 0; step--) {
            bytes = once(bytes);
        }
        return bytes.length > LONGEST ? Arrays.copyOf(bytes, LONGEST) : bytes;
    }

    private byte[] once(byte[] bytes) {
        int from = random.nextInt(bytes.length + 1);
        int to = Math.min(bytes.length, from + 1 + random.nextInt(random.nextInt(4) == 0 ? 64 : 4));
        return switch (random.nextInt(9)) {
            case 0 -> flipped(bytes);
            case 1 -> joined(bytes, from, random(1 + random.nextInt(4)), from);
            case 2 -> joined(bytes, from, new byte[0], to);
            case 3 -> joined(bytes, to, Arrays.copyOfRange(bytes, from, to), to);
            case 4 -> Arrays.copyOf(bytes, from);
            case 5 -> joined(bytes, from, Arrays.copyOfRange(bytes, from, to), random.nextInt(bytes.length + 1));
            case 6 -> joined(bytes, from, word(), to);
            case 7 -> random(random.nextInt(40));
            default -> joined(bytes, from, word(), from);
        };
    }

    private byte[] flipped(byte[] bytes) {
        byte[] flipped = bytes.clone();
        if (flipped.length > 0) {
            flipped[random.nextInt(flipped.length)] ^= (byte) (1 << random.nextInt(8));
        }
        return flipped;
    }

    private byte[] word() {
        return DICTIONARY.get(random.nextInt(DICTIONARY.size()));
    }

    private byte[] random(int length) {
        byte[] bytes = new byte[length];
        random.nextBytes(bytes);
        return bytes;
    }

    /** The beginning up to {@code end}, the middle, and the rest from {@code start} on. */
    private static byte[] joined(byte[] bytes, int end, byte[] middle, int start) {
        ByteArrayOutputStream joined = new ByteArrayOutputStream();
        joined.write(bytes, 0, end);
        joined.writeBytes(middle);
        joined.write(bytes, start, bytes.length - start);
        return joined.toByteArray();
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
