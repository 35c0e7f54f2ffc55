package cn.sunshine.enrollment.draw.bundle;

import cn.sunshine.enrollment.draw.DrawFiles;
import cn.sunshine.enrollment.draw.DrawRefusedException;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.LocalDateTime;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** A bundle as a zip: names in byte order and one fixed time stamp, so that the same files give the same bytes. */
final class BundleZip {

    /** Most bytes of an archive, and of all its files together: guards against an archive that unpacks for ever. */
    static final long MAX_BYTES = 1L << 30;

    /** The first month of the zip calendar would make Java add a field that depends on the time zone. */
    private static final LocalDateTime STAMP = LocalDateTime.of(1980, 2, 1, 0, 0);

    private BundleZip() {}

    static byte[] write(DrawFiles files) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (String name : files.names()) {
                ZipEntry entry = new ZipEntry(name);
                entry.setTimeLocal(STAMP);
                zip.putNextEntry(entry);
                zip.write(files.require(name));
            }
        } catch (IOException e) {
            throw new IllegalStateException("writing to memory cannot fail", e);
        }
        return bytes.toByteArray();
    }

    /**
     * Reads an archive.
     *
     * @param limit most bytes of all files together
     * @throws DrawRefusedException with INVALID_ZIP, if it is none, or may show other files to another reader; with TOO_LARGE
     */
    static DrawFiles read(String archive, byte[] bytes, long limit) {
        return ZipReader.read(archive, bytes, limit);
    }
}
