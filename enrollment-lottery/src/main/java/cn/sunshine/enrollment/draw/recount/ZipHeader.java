package cn.sunshine.enrollment.draw.recount;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * What a zip says of a file, once before it and once in the directory.
 *
 * @param stamp date and time as one number
 * @param packed bytes of the file in the archive
 * @param size bytes of the file
 * @param nameLength with the length of an extra field in its upper half, so that one is no name of a bundle
 */
record ZipHeader(
        int version, int flags, int method, int stamp, long crc, long packed, long size, long nameLength, String name) {

    private static final int STORED = 0;
    private static final int DEFLATED = 8;
    private static final int SUMS_FOLLOW = 0x0008;

    /** Bits 1 and 2 (how hard it was packed), 3 (sums follow) and 11 (the name is UTF-8). */
    private static final int HARMLESS = 0x080e;

    static ZipHeader read(ByteBuffer from) {
        return new ZipHeader(
                Zip.half(from),
                Zip.half(from),
                Zip.half(from),
                from.getInt(),
                Zip.word(from),
                Zip.word(from),
                Zip.word(from),
                Zip.word(from),
                "");
    }

    /** The same with its name, which is read from there. */
    ZipHeader named(ByteBuffer from) {
        byte[] bytes = new byte[(int) (nameLength & 0xffff)];
        from.get(bytes);
        String text = new String(bytes, StandardCharsets.ISO_8859_1);
        return new ZipHeader(version, flags, method, stamp, crc, packed, size, nameLength, text);
    }

    ZipHeader withSums(long otherCrc, long otherPacked, long otherSize) {
        return new ZipHeader(version, flags, method, stamp, otherCrc, otherPacked, otherSize, nameLength, name);
    }

    /** What stands before a file that the directory describes like this: no sums, if they follow it. */
    ZipHeader beforeItsFile() {
        return sumsFollow() ? withSums(0, 0, 0) : this;
    }

    boolean sumsFollow() {
        return (flags & SUMS_FOLLOW) != 0;
    }

    boolean isDeflated() {
        return method == DEFLATED;
    }

    boolean isOfABundle() {
        boolean storedPlainly = method == STORED && packed == size && !sumsFollow();
        return (storedPlainly || isDeflated())
                && (flags | HARMLESS) == HARMLESS
                && nameLength == name.length()
                && Arrays.stream(name.split("/", -1)).allMatch(ZipHeader::isName);
    }

    private static boolean isName(String part) {
        return part.matches("[A-Za-z0-9._-]+") && !part.equals(".") && !part.equals("..");
    }
}
