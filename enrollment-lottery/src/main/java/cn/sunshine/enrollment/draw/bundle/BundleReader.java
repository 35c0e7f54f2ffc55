package cn.sunshine.enrollment.draw.bundle;

import cn.sunshine.enrollment.draw.DrawFiles;
import cn.sunshine.enrollment.draw.DrawRefusedException;
import cn.sunshine.enrollment.draw.Place;
import cn.sunshine.enrollment.draw.RefusalCode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Reads a bundle from a folder or a zip. */
public final class BundleReader {

    private BundleReader() {}

    /**
     * All files, but those that an operating system puts into a folder. A folder without files.json is a working folder, in
     * which other files may lie around: they are not read.
     *
     * @throws IOException if the disk does not give them
     * @throws DrawRefusedException if there is neither folder nor archive, or the archive is none
     */
    public static DrawFiles read(Path path) throws IOException {
        String name = String.valueOf(path.getFileName());
        if (Files.isDirectory(path)) {
            return folder(path);
        }
        if (!Files.isRegularFile(path)) {
            throw new DrawRefusedException(RefusalCode.MISSING_FILE, Place.of(name), "no such folder or archive");
        }
        if (Files.size(path) > BundleZip.MAX_BYTES) {
            throw new DrawRefusedException(
                    RefusalCode.TOO_LARGE, Place.of(name), "more than " + BundleZip.MAX_BYTES + " bytes");
        }
        return read(name, Files.readAllBytes(path));
    }

    /** The files of a zip. */
    public static DrawFiles read(String name, byte[] zip) {
        return BundleZip.read(name, zip, BundleZip.MAX_BYTES);
    }

    private static DrawFiles folder(Path root) throws IOException {
        boolean working = !Files.exists(root.resolve(FileIndex.NAME));
        List<Path> paths;
        try (Stream<Path> walk = Files.walk(root)) {
            paths = walk.filter(Files::isRegularFile).toList();
        } catch (UncheckedIOException unreadable) {
            throw unreadable.getCause();
        }
        SortedMap<String, byte[]> files = new TreeMap<>();
        for (Path path : paths) {
            String name = root.relativize(path).toString().replace('\\', '/');
            if (working ? Layers.isKnown(name) : !Layers.isStray(name)) {
                files.put(name, Files.readAllBytes(path));
            }
        }
        return DrawFiles.of(files);
    }
}
