package cn.sunshine.enrollment.draw.recount;

import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.HashMap;
import java.util.Map;
import java.util.zip.CRC32;

/**
 * Section 13: a zip, in which whoever reads one file after the other and whoever goes by the directory find the same. So both
 * are read in step, the files from the first byte to the directory, the directory to the end; a byte of neither is refused.
 */
final class Zip {

    private static final int FILE = 0x04034b50;
    private static final int RECORD = 0x02014b50;
    private static final int SUMS = 0x08074b50;
    private static final int END = 0x06054b50;
    private static final int END_LENGTH = 22;

    /** The number that refers to a record of ZIP64. */
    private static final int ELSEWHERE = 0xffff;

    private final Where where;
    private final ByteBuffer contents;
    private final ByteBuffer directory;
    private final int count;

    private Zip(ByteBuffer zip, Where where) {
        this.where = where;
        int end = zip.capacity() - END_LENGTH;
        zip.position(Math.max(0, end));
        require(zip.getInt() == END, "an end of 22 bytes without a comment");
        require(zip.getInt() == 0, "one archive, not a part of one");
        this.count = half(zip);
        require(half(zip) == count, "as many files here as altogether");
        require(count > 0 && count < ELSEWHERE, "a number of files from 1 to 65534");
        long length = word(zip);
        long start = word(zip);
        require(start + length == end, "the end right after the directory");
        require(half(zip) == 0, "no comment");
        this.contents = zip.slice(0, (int) start).order(ByteOrder.LITTLE_ENDIAN);
        this.directory = zip.slice((int) start, (int) length).order(ByteOrder.LITTLE_ENDIAN);
    }

    /** The files by name, of at most {@code most} bytes together. */
    static Map<String, byte[]> files(byte[] archive, long most, Where where) {
        try {
            return new Zip(ByteBuffer.wrap(archive).order(ByteOrder.LITTLE_ENDIAN), where).files(most);
        } catch (BufferUnderflowException cut) {
            throw where.expected("INVALID_ZIP", "a whole zip", "one cut short");
        }
    }

    private Map<String, byte[]> files(long most) {
        Map<String, byte[]> files = new HashMap<>();
        long left = most;
        for (int i = 0; i < count; i++) {
            ZipHeader header = record();
            left -= header.size();
            if (left < 0) {
                throw where.expected("TOO_LARGE", "at most " + most + " bytes", "more");
            }
            require(files.put(header.name(), file(header)) == null, "each name once");
        }
        require(!contents.hasRemaining() && !directory.hasRemaining(), "files and a directory, and nothing else");
        return files;
    }

    /** The next record of the directory, which must point to where the files have been read to. */
    private ZipHeader record() {
        require(directory.getInt() == RECORD, "a record of the directory");
        directory.getShort(); // which program made it
        ZipHeader header = ZipHeader.read(directory);
        int comment = half(directory);
        int disk = half(directory);
        directory.getShort(); // whether it is text
        long attributes = word(directory);
        require(word(directory) == contents.position(), "each file where the one before it ends");
        require(comment == 0 && disk == 0, "neither comments nor other disks");
        ZipHeader named = header.named(directory);
        require(named.isOfABundle(), "a plain file, stored or deflated, with a name of a bundle");
        require((attributes & 0xf0000010L | 0x80000000L) == 0x80000000L, "neither folders, links nor devices");
        return named;
    }

    private byte[] file(ZipHeader header) {
        require(contents.getInt() == FILE, "a file");
        ZipHeader found = ZipHeader.read(contents).named(contents);
        require(found.equals(header.beforeItsFile()), "before the file what the directory says: " + header.name());
        require(header.packed() <= contents.remaining(), "the whole file");
        byte[] packed = new byte[(int) header.packed()];
        contents.get(packed);
        if (header.sumsFollow()) {
            require(contents.getInt() == SUMS, "sums after the file");
            ZipHeader after = header.withSums(word(contents), word(contents), word(contents));
            require(after.equals(header), "after the file the sums that the directory has");
        }
        return unpacked(header, packed);
    }

    private byte[] unpacked(ZipHeader header, byte[] packed) {
        byte[] bytes = header.isDeflated() ? inflated(header, packed) : packed;
        CRC32 crc = new CRC32();
        crc.update(bytes);
        require(crc.getValue() == header.crc(), "the CRC of the file");
        return bytes;
    }

    private byte[] inflated(ZipHeader header, byte[] packed) {
        return Inflated.of(packed, header.size())
                .orElseThrow(() -> where.expected("INVALID_ZIP", "DEFLATE of the stated size", "something else"));
    }

    private void require(boolean holds, String expected) {
        if (!holds) {
            throw where.expected("INVALID_ZIP", expected, "something else");
        }
    }

    static int half(ByteBuffer bytes) {
        return Short.toUnsignedInt(bytes.getShort());
    }

    static long word(ByteBuffer bytes) {
        return Integer.toUnsignedLong(bytes.getInt());
    }
}
