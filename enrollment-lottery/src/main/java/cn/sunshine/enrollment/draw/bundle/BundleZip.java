package cn.sunshine.enrollment.draw.bundle;

import cn.sunshine.enrollment.draw.DrawFiles;
import cn.sunshine.enrollment.draw.DrawRefusedException;
import cn.sunshine.enrollment.draw.Place;
import cn.sunshine.enrollment.draw.RefusalCode;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.LocalDateTime;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

/** A bundle as a zip: names in byte order and one fixed time stamp, so that the same files give the same bytes. */
final class BundleZip {

    /** Most bytes of all files together: guards against an archive that unpacks for ever. */
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
     * @throws DrawRefusedException with INVALID_ZIP, if it is none, holds a folder or a name twice; with TOO_LARGE
     */
    static DrawFiles read(String archive, byte[] bytes, long limit) {
        SortedMap<String, byte[]> files = new TreeMap<>();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(bytes))) {
            long left = limit;
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                if (entry.isDirectory() || files.containsKey(entry.getName())) {
                    throw refuse(RefusalCode.INVALID_ZIP, archive, "a folder, or a name that stands twice");
                }
                byte[] content = zip.readNBytes((int) Math.min(Integer.MAX_VALUE - 8L, left + 1));
                left -= content.length;
                if (left < 0) {
                    throw refuse(RefusalCode.TOO_LARGE, archive, "more than " + limit + " bytes");
                }
                files.put(entry.getName(), content);
            }
        } catch (IOException | IllegalArgumentException e) {
            throw refuse(RefusalCode.INVALID_ZIP, archive, "the archive cannot be read");
        }
        if (files.isEmpty()) {
            throw refuse(RefusalCode.INVALID_ZIP, archive, "no archive, or an empty one");
        }
        return DrawFiles.of(files);
    }

    private static DrawRefusedException refuse(RefusalCode code, String archive, String reason) {
        return new DrawRefusedException(code, Place.of(archive), reason);
    }
}
