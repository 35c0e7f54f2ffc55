package cn.sunshine.enrollment.draw.bundle;

import cn.sunshine.enrollment.draw.DrawFiles;
import cn.sunshine.enrollment.draw.RefusalCode;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Reads a zip by its directory, as programs do that unpack one, and refuses it if anything else lies in it
 * (docs/lottery-protocol.md, section 13).
 */
final class ZipReader {

    private static final int END = 0x06054b50;
    private static final int END_LENGTH = 22;

    /** One more would say that the true number stands in another record. */
    private static final int MOST_FILES = 0xfffe;

    private final ZipBytes zip;
    private final int end;
    private final SortedMap<String, byte[]> files = new TreeMap<>();

    private ZipReader(ZipBytes zip) {
        this.zip = zip;
        this.end = zip.length() - END_LENGTH;
    }

    /** All files, which together have at most {@code limit} bytes. */
    static DrawFiles read(String archive, byte[] bytes, long limit) {
        ZipReader reader = new ZipReader(ZipBytes.of(archive, bytes));
        reader.requireEnd();
        reader.readFiles(limit);
        return DrawFiles.of(reader.files);
    }

    private void requireEnd() {
        zip.require(end >= 0, "no archive");
        zip.require(zip.word(end) == END, "no archive, or not all of one, or one with something after it");
        zip.require(zip.word(end + 4) == 0 && zip.half(end + 20) == 0, "one of several, or with a comment");
        zip.require(zip.half(end + 8) == count() && count() > 0 && count() <= MOST_FILES, "no files, or too many");
        zip.require(directory() + zip.word(end + 12) == end, "something beside files and directory");
    }

    private int count() {
        return zip.half(end + 10);
    }

    private long directory() {
        return zip.word(end + 16);
    }

    private void readFiles(long limit) {
        int directory = (int) directory();
        int record = directory;
        int start = 0;
        long left = limit;
        for (int i = 0; i < count(); i++) {
            ZipRecord file = ZipRecord.read(zip, record, end);
            left -= file.size();
            if (left < 0) {
                throw zip.refused(RefusalCode.TOO_LARGE, "more than " + limit + " bytes");
            }
            int next = file.requireFile(start, directory);
            zip.require(files.put(file.name(), file.content(start)) == null, file.name() + " stands twice");
            record = file.next();
            start = next;
        }
        zip.require(record == end && start == directory, "something beside files and directory");
    }
}
