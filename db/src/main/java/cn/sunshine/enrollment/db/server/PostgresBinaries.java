package cn.sunshine.enrollment.db.server;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Properties;
import java.util.stream.Stream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.tukaani.xz.XZInputStream;

/** The server's programs, unpacked once from the archive that travels in a jar of this application. */
record PostgresBinaries(Path home, Platform platform, String version) {

    private static final String SIZE = "unpacked-bytes";
    private static final String OPEN_FOLDER = "rwxr-xr-x";
    private static final Logger log = LoggerFactory.getLogger(PostgresBinaries.class);

    static PostgresBinaries unpackedBelow(Path cache) {
        return unpackedBelow(cache, Platform.current());
    }

    static PostgresBinaries unpackedBelow(Path cache, Platform platform) {
        Path home = home(cache, platform);
        if (!isWhole(home)) {
            unpack(platform, home);
        }
        return new PostgresBinaries(home, platform, bundledVersion());
    }

    static Path home(Path cache, Platform platform) {
        return cache.resolve(bundledVersion() + "-" + platform.system() + "-" + platform.architecture());
    }

    /** Major version, such as 17: data of another one cannot be read. */
    int major() {
        return major(version);
    }

    static int bundledMajor() {
        return major(bundledVersion());
    }

    Path program(String name) {
        return home.resolve("bin").resolve(platform.program(name)).toAbsolutePath();
    }

    /** A power cut soon after the unpacking leaves files of the right name with nothing in them. */
    private static boolean isWhole(Path home) {
        try {
            return Files.isDirectory(home)
                    && Files.readString(home.resolve(SIZE)).equals(String.valueOf(size(home)));
        } catch (IOException e) {
            return false;
        }
    }

    private static long size(Path home) throws IOException {
        try (Stream<Path> files = Files.walk(home)) {
            return files.filter(file -> Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS))
                    .filter(file -> !file.endsWith(SIZE))
                    .mapToLong(file -> file.toFile().length())
                    .sum();
        }
    }

    private static int major(String version) {
        return Integer.parseInt(version.substring(0, version.indexOf('.')));
    }

    static String bundledVersion() {
        try (InputStream in = PostgresBinaries.class.getResourceAsStream("binaries.properties")) {
            Properties properties = new Properties();
            properties.load(in);
            return properties.getProperty("version");
        } catch (IOException e) {
            throw new IllegalStateException("binaries.properties is missing from the jar", e);
        }
    }

    private static void unpack(Platform platform, Path home) {
        log.info("Unpacking PostgreSQL into {} (once)", home);
        try (InputStream archive = PostgresBinaries.class.getResourceAsStream("/" + platform.archive())) {
            if (archive == null) {
                throw new DatabaseProblemException(
                        Problem.NO_BINARIES, platform.system(), platform.architecture(), platform.archive());
            }
            Folders.delete(home);
            Path cache = Files.createDirectories(home.resolve("..").normalize());
            Folders.restrict(cache, OPEN_FOLDER);
            unpack(archive, cache, home);
        } catch (IOException e) {
            throw new DatabaseProblemException(e, Problem.INITIALISATION_FAILED, home, e);
        }
    }

    /** Leaves nothing of an attempt that failed: on a full disk every further start would take what has become free. */
    private static void unpack(InputStream archive, Path cache, Path home) throws IOException {
        Path unfinished = Files.createTempDirectory(cache, "unpacking-");
        try {
            unpack(archive, unfinished);
            openFolders(unfinished);
            Files.writeString(unfinished.resolve(SIZE), String.valueOf(size(unfinished)));
            publish(unfinished, home);
        } finally {
            Folders.delete(unfinished);
        }
    }

    /** Whatever the umask and the archive say: the server may run under another account. */
    private static void openFolders(Path unfinished) throws IOException {
        try (Stream<Path> paths = Files.walk(unfinished)) {
            for (Path folder : paths.filter(Files::isDirectory).toList()) {
                Folders.restrict(folder, OPEN_FOLDER);
            }
        }
    }

    private static void publish(Path unfinished, Path home) throws IOException {
        try {
            Folders.publish(unfinished, home);
        } catch (IOException e) {
            if (!isWhole(home)) { // otherwise another process was faster, and its result is the same
                throw e;
            }
        }
    }

    private static void unpack(InputStream archive, Path target) throws IOException {
        try (TarArchiveInputStream tar =
                new TarArchiveInputStream(new XZInputStream(new BufferedInputStream(archive)))) {
            TarArchiveEntry entry = tar.getNextEntry();
            while (entry != null) {
                unpack(tar, entry, target);
                entry = tar.getNextEntry();
            }
        }
    }

    private static void unpack(TarArchiveInputStream tar, TarArchiveEntry entry, Path target) throws IOException {
        Path path = target.resolve(entry.getName()).normalize();
        if (!path.startsWith(target)) {
            throw new IOException("The archive names a place outside of itself: " + entry.getName());
        }
        if (entry.isDirectory()) {
            Files.createDirectories(path);
            return;
        }
        Files.createDirectories(path.resolve("..").normalize());
        if (entry.isSymbolicLink()) {
            Files.createSymbolicLink(path, Path.of(entry.getLinkName()));
        } else {
            Files.copy(tar, path);
            Folders.restrict(path, (entry.getMode() & 0100) == 0 ? "rw-r--r--" : "rwxr-xr-x");
        }
    }
}
