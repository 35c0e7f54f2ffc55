package cn.sunshine.enrollment.draw.recount;

import cn.sunshine.enrollment.draw.DrawFiles;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Section 13: a bundle on disk, a folder or a zip. */
public final class BundleSource {

    /** What operating systems put into a folder of their own accord: no bundle's file is called so. */
    private static final Pattern OF_THE_SYSTEM =
            Pattern.compile("(.*/)?(\\.[^/]*|desktop\\.ini|thumbs\\.db)", Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

    /** Nobody's draw is larger; an archive may be made to unpack for ever. */
    private static final long MOST_BYTES = 1L << 30;

    private BundleSource() {}

    /**
     * Reads the files. Left out of a folder is what a system put there, and where there is no files.json what no bundle has.
     *
     * @throws IOException if the disk fails
     * @throws ContradictionException if there is neither a folder nor a zip
     */
    public static DrawFiles read(Path path) throws IOException {
        Where where = Where.in(String.valueOf(path.getFileName()));
        if (Files.isDirectory(path)) {
            return DrawFiles.of(folder(path));
        }
        if (!Files.isRegularFile(path)) {
            throw where.expected("MISSING_FILE", "a folder or a zip", "neither");
        }
        if (Files.size(path) > MOST_BYTES) {
            throw where.expected("TOO_LARGE", "at most " + MOST_BYTES + " bytes", "more");
        }
        return DrawFiles.of(Zip.files(Files.readAllBytes(path), MOST_BYTES, where));
    }

    /** The files of a zip that is called {@code name}. */
    public static DrawFiles read(String name, byte[] zip) {
        return DrawFiles.of(Zip.files(zip, MOST_BYTES, Where.in(name)));
    }

    private static Map<String, byte[]> folder(Path root) throws IOException {
        boolean listed = Files.exists(root.resolve(FileList.FILE));
        List<Path> paths;
        try (Stream<Path> walk = Files.walk(root)) {
            paths = walk.filter(Files::isRegularFile).toList();
        } catch (UncheckedIOException unreadable) {
            throw unreadable.getCause();
        }
        Map<String, byte[]> files = new HashMap<>();
        for (Path path : paths) {
            String name = root.relativize(path)
                    .toString()
                    .replace(path.getFileSystem().getSeparator(), "/");
            if (listed ? !OF_THE_SYSTEM.matcher(name).matches() : FileList.isKnown(name)) {
                files.put(name, Files.readAllBytes(path));
            }
        }
        return files;
    }
}
