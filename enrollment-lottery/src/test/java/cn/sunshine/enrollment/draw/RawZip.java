package cn.sunshine.enrollment.draw;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.zip.CRC32;
import java.util.zip.Deflater;

/** Archives byte by byte, as no library would write them. */
public final class RawZip {

    private RawZip() {}

    /** A file as both its descriptions show it. */
    public record Item(
            String name, int flags, int method, byte[] packed, byte[] content, byte[] extra, int attributes) {

        public static Item stored(String name, String text) {
            byte[] content = text.getBytes(StandardCharsets.UTF_8);
            return new Item(name, 0, 0, content, content, new byte[0], 0);
        }

        /** With the sums after the file, as Java writes it. */
        public static Item deflated(String name, String text) {
            byte[] content = text.getBytes(StandardCharsets.UTF_8);
            return new Item(name, 0x808, 8, deflate(content, true), content, new byte[0], 0);
        }

        public Item flagged(int other) {
            return new Item(name, other, method, packed, content, extra, attributes);
        }

        public Item packed(int how, byte[] other) {
            return new Item(name, flags, how, other, content, extra, attributes);
        }

        public Item withExtra(byte[] other) {
            return new Item(name, flags, method, packed, content, other, attributes);
        }

        public Item withAttributes(int other) {
            return new Item(name, flags, method, packed, content, extra, other);
        }

        boolean sumsFollow() {
            return (flags & 8) != 0;
        }

        byte[] file() {
            ByteBuffer bytes = ByteBuffer.allocate(46 + name.length() + extra.length + packed.length);
            bytes.order(ByteOrder.LITTLE_ENDIAN).putInt(0x04034b50);
            describe(bytes, !sumsFollow());
            bytes.put(latin(name)).put(extra).put(packed);
            if (sumsFollow()) {
                sums(bytes.putInt(0x08074b50));
            }
            return part(bytes);
        }

        byte[] record(int start) {
            ByteBuffer bytes = ByteBuffer.allocate(46 + name.length() + extra.length);
            bytes.order(ByteOrder.LITTLE_ENDIAN).putInt(0x02014b50).putShort((short) 20);
            describe(bytes, true);
            bytes.putShort((short) 0).putInt(0).putInt(attributes).putInt(start);
            return part(bytes.put(latin(name)).put(extra));
        }

        private void describe(ByteBuffer bytes, boolean withSums) {
            bytes.putShort((short) 20).putShort((short) flags).putShort((short) method);
            bytes.putInt(0x00410000);
            if (withSums) {
                sums(bytes);
            } else {
                bytes.put(new byte[12]);
            }
            bytes.putShort((short) name.length()).putShort((short) extra.length);
        }

        private void sums(ByteBuffer bytes) {
            CRC32 crc = new CRC32();
            crc.update(content);
            bytes.putInt((int) crc.getValue()).putInt(packed.length).putInt(content.length);
        }
    }

    /** A whole archive of these files. */
    public static byte[] of(Item... items) {
        ByteArrayOutputStream files = new ByteArrayOutputStream();
        ByteArrayOutputStream directory = new ByteArrayOutputStream();
        for (Item item : List.of(items)) {
            directory.writeBytes(item.record(files.size()));
            files.writeBytes(item.file());
        }
        return joined(files.toByteArray(), directory.toByteArray(), end(items.length, directory.size(), files.size()));
    }

    public static byte[] end(int count, int length, int start) {
        return ByteBuffer.allocate(22)
                .order(ByteOrder.LITTLE_ENDIAN)
                .putInt(0x06054b50)
                .putInt(0)
                .putShort((short) count)
                .putShort((short) count)
                .putInt(length)
                .putInt(start)
                .putShort((short) 0)
                .array();
    }

    /** DEFLATE without a head; {@code whole} with the mark of its end. */
    public static byte[] deflate(byte[] content, boolean whole) {
        Deflater deflater = new Deflater(9, true);
        deflater.setInput(content);
        if (whole) {
            deflater.finish();
        }
        byte[] packed = new byte[content.length + 64];
        int length = deflater.deflate(packed, 0, packed.length, Deflater.FULL_FLUSH);
        deflater.end();
        return Arrays.copyOf(packed, length);
    }

    public static byte[] joined(byte[]... parts) {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        List.of(parts).forEach(all::writeBytes);
        return all.toByteArray();
    }

    private static byte[] latin(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }

    private static byte[] part(ByteBuffer bytes) {
        return Arrays.copyOf(bytes.array(), bytes.position());
    }
}
