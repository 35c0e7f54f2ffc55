package cn.sunshine.enrollment.journey;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Archives that two readers could read in two ways, with every offset and sum set right but the one that is not. */
final class ForgedZips {

    private static final int END_LENGTH = 22;

    private ForgedZips() {}

    /** A file with its sums behind it, and one that is stored. */
    static byte[] small() throws IOException {
        byte[] text = "applicant,school\nA1,S1\nA2,S1\n".getBytes(StandardCharsets.UTF_8);
        CRC32 sum = new CRC32();
        sum.update(text);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry("a.csv"));
            zip.write(text);
            ZipEntry stored = new ZipEntry("b.csv");
            stored.setMethod(ZipEntry.STORED);
            stored.setSize(text.length);
            stored.setCrc(sum.getValue());
            zip.putNextEntry(stored);
            zip.write(text);
        }
        return bytes.toByteArray();
    }

    static List<Integer> boundaries(byte[] zip) {
        int end = zip.length - END_LENGTH;
        int directory = littleEndian(zip).getInt(end + 16);
        int second = littleEndian(zip).getInt(end - 46 - "b.csv".length() + 42);
        return List.of(0, second, directory, end);
    }

    /** A byte that DEFLATE does not need, behind the first file; both descriptions count it. */
    static byte[] withATail(byte[] zip) {
        int sums = boundaries(zip).get(1) - 16;
        byte[] longer = longer(zip, sums, 1);
        ByteBuffer view = littleEndian(longer);
        int packed = view.getInt(sums + 1 + 8) + 1;
        view.putInt(sums + 1 + 8, packed).putInt(boundaries(longer).get(2) + 20, packed);
        return longer;
    }

    /** Some bytes more, and every offset behind them set right. */
    static byte[] longer(byte[] zip, int at, int more) {
        byte[] longer = new byte[zip.length + more];
        System.arraycopy(zip, 0, longer, 0, at);
        System.arraycopy(zip, at, longer, at + more, zip.length - at);
        ByteBuffer view = littleEndian(longer);
        int end = longer.length - END_LENGTH;
        int directory = view.getInt(end + 16);
        int moved = at <= directory ? directory + more : directory;
        view.putInt(end + 16, moved);
        for (int record = moved; record < end && view.getInt(record) == 0x02014b50; record += 46 + 5) {
            int start = view.getInt(record + 42);
            view.putInt(record + 42, start >= at ? start + more : start);
        }
        return longer;
    }

    /** Only who reads one file after the other finds the first. */
    static byte[] withoutItsFirstRecord(byte[] zip) {
        int directory = littleEndian(zip).getInt(zip.length - END_LENGTH + 16);
        int next = directory + 46 + "a.csv".length();
        byte[] shorter = Arrays.copyOf(zip, zip.length - (next - directory));
        System.arraycopy(zip, next, shorter, directory, zip.length - next);
        int end = shorter.length - END_LENGTH;
        littleEndian(shorter)
                .putShort(end + 8, (short) 1)
                .putShort(end + 10, (short) 1)
                .putInt(end + 12, end - directory);
        return shorter;
    }

    /** Behind the files stands another result.csv, and the directory points there. */
    static byte[] withASecondResult(byte[] zip) {
        byte[] forged = "applicant,school\nG2026-0008,350102001\n".getBytes(StandardCharsets.UTF_8);
        int directory = littleEndian(zip).getInt(zip.length - END_LENGTH + 16);
        byte[] hidden = stored(forged);
        ByteBuffer whole = littleEndian(new byte[zip.length + hidden.length]);
        whole.put(zip, 0, directory).put(hidden).put(zip, directory, zip.length - directory);
        int moved = directory + hidden.length;
        whole.putInt(whole.capacity() - END_LENGTH + 16, moved);
        int at = moved;
        while (!nameAt(whole, at).equals("result.csv")) {
            at += 46 + whole.getShort(at + 28);
        }
        whole.putShort(at + 8, (short) 0).putShort(at + 10, (short) 0).putInt(at + 16, crc(forged));
        whole.putInt(at + 20, forged.length).putInt(at + 24, forged.length).putInt(at + 42, directory);
        return whole.array();
    }

    private static byte[] stored(byte[] content) {
        byte[] name = "result.csv".getBytes(StandardCharsets.UTF_8);
        ByteBuffer file = littleEndian(new byte[30 + name.length + content.length]);
        file.putInt(0x04034b50)
                .putShort((short) 20)
                .putShort((short) 0)
                .putShort((short) 0)
                .putInt(0x00410000);
        file.putInt(crc(content)).putInt(content.length).putInt(content.length);
        return file.putShort((short) name.length)
                .putShort((short) 0)
                .put(name)
                .put(content)
                .array();
    }

    private static String nameAt(ByteBuffer zip, int record) {
        return new String(zip.array(), record + 46, zip.getShort(record + 28), StandardCharsets.UTF_8);
    }

    private static int crc(byte[] content) {
        CRC32 crc = new CRC32();
        crc.update(content);
        return (int) crc.getValue();
    }

    private static ByteBuffer littleEndian(byte[] bytes) {
        return ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
    }
}
