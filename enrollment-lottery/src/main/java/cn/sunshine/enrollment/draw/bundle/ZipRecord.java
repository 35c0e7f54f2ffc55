package cn.sunshine.enrollment.draw.bundle;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import java.util.zip.CRC32;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/**
 * A record in the directory of a zip, and the file that it speaks of. What stands before that file says the same, or the
 * archive is refused: whoever reads one file after the other finds what whoever goes by the directory finds.
 *
 * @param at where the record begins
 * @param packed bytes of the file in the archive
 * @param size bytes of the file
 */
record ZipRecord(ZipBytes zip, int at, String name, long packed, long size) {

    private static final int MARK = 0x02014b50;
    private static final int LENGTH = 46;
    private static final int LOCAL_MARK = 0x04034b50;
    private static final int LOCAL_LENGTH = 30;
    private static final int SUMS_MARK = 0x08074b50;
    private static final int SUMS_LENGTH = 16;

    private static final int DEFLATED = 8;
    private static final int SUMS_FOLLOW = 1 << 3;

    /** How well it was packed, that the sums follow, that the name is UTF-8. Not: encrypted, patched, masked. */
    private static final int FLAGS = 1 << 1 | 1 << 2 | SUMS_FOLLOW | 1 << 11;

    private static final Pattern NAME = Pattern.compile("(?!(.*/)?\\.\\.?(/|$))[A-Za-z0-9._-]+(/[A-Za-z0-9._-]+)*");

    /** DEFLATE packs no better: a small archive that claims large files reserves no memory for them. */
    private static final long BEST_RATIO = 1032;

    /** Three numbers, CRC and sizes, where they only follow the file. */
    private static final ByteBuffer NO_SUMS = ByteBuffer.allocate(12);

    /** The record at {@code at}, before {@code end}. */
    static ZipRecord read(ZipBytes zip, int at, int end) {
        zip.require(at + LENGTH <= end, "its directory is cut short");
        zip.require(zip.word(at) == MARK, "its directory has a gap");
        int nameLength = zip.half(at + 28);
        zip.require(at + LENGTH + nameLength <= end, "its directory is cut short");
        byte[] name = new byte[nameLength];
        zip.part(at + LENGTH, nameLength).get(name);
        ZipRecord read = new ZipRecord(
                zip, at, new String(name, StandardCharsets.ISO_8859_1), zip.word(at + 20), zip.word(at + 24));
        read.requirePlain();
        return read;
    }

    private void requirePlain() {
        require(NAME.matcher(name).matches(), "no name of a file");
        require(zip.word(at + 30) == 0, "an extra field or a comment");
        require(zip.half(at + 34) == 0, "on another disk");
        require((flags() & ~FLAGS) == 0, "encrypted, or a flag that nobody needs");
        long attributes = zip.word(at + 38);
        require((attributes & 0x10) == 0 && (attributes >> 28 & 7) == 0, "a folder, a link or a device");
        require(method() == 0 && packed == size && !sumsFollow() || method() == DEFLATED, "another method");
    }

    /** Where the next record begins. */
    int next() {
        return at + LENGTH + name.length();
    }

    /** Where the file ends that begins at {@code start}, as all before it end there; none reaches {@code limit}. */
    int requireFile(int start, int limit) {
        int data = start + LOCAL_LENGTH + name.length();
        long end = data + packed + (sumsFollow() ? SUMS_LENGTH : 0);
        require(zip.word(at + 42) == start, "not where the file before it ends");
        require(end <= limit, "it reaches into the directory");
        require(zip.word(start) == LOCAL_MARK, "no file there");
        ByteBuffer sums = zip.part(at + 16, 12);
        requireSame(zip.part(at + 6, 10), start + 4);
        requireSame(sumsFollow() ? NO_SUMS : sums, start + 14);
        requireSame(zip.part(at + 28, 4), start + 26);
        requireSame(zip.part(at + LENGTH, name.length()), start + LOCAL_LENGTH);
        if (sumsFollow()) {
            int after = data + (int) packed;
            require(zip.word(after) == SUMS_MARK, "its sums do not follow");
            requireSame(sums, after + 4);
        }
        return (int) end;
    }

    private void requireSame(ByteBuffer stated, int there) {
        require(zip.part(there, stated.capacity()).equals(stated), "described twice, and not alike");
    }

    byte[] content(int start) {
        ByteBuffer data = zip.part(start + LOCAL_LENGTH + name.length(), (int) packed);
        require(size <= packed * BEST_RATIO, "larger than can be packed");
        byte[] content = new byte[(int) size];
        if (method() == DEFLATED) {
            inflate(data, content);
        } else {
            data.get(content);
        }
        CRC32 sum = new CRC32();
        sum.update(content);
        require(sum.getValue() == zip.word(at + 16), "its CRC is another");
        return content;
    }

    private void inflate(ByteBuffer data, byte[] content) {
        Inflater inflater = new Inflater(true);
        try {
            inflater.setInput(data);
            int length = inflater.inflate(content) + inflater.inflate(new byte[1]);
            boolean whole = inflater.finished() && inflater.getRemaining() == 0;
            require(whole && length == content.length, "packed otherwise than it says");
        } catch (DataFormatException e) {
            require(false, "not packed with DEFLATE");
        } finally {
            inflater.end();
        }
    }

    private int flags() {
        return zip.half(at + 8);
    }

    private boolean sumsFollow() {
        return (flags() & SUMS_FOLLOW) != 0;
    }

    private int method() {
        return zip.half(at + 10);
    }

    private void require(boolean holds, String reason) {
        zip.require(holds, name + ": " + reason);
    }
}
