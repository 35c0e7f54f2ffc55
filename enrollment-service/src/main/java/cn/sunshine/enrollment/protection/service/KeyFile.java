package cn.sunshine.enrollment.protection.service;

import java.io.IOException;
import java.io.Reader;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;

/** Keys in a properties file that nobody but its owner may read: sealing.1, current, index. */
final class KeyFile {

    private static final String SEALING = "sealing.";
    private static final Set<PosixFilePermission> OWNER_ONLY = PosixFilePermissions.fromString("rw-------");

    private final Path path;

    KeyFile(Path path) {
        this.path = path.toAbsolutePath();
    }

    boolean exists() {
        return Files.exists(path);
    }

    ProtectionKeys read() {
        Properties lines = load();
        Map<Integer, String> sealing = new TreeMap<>();
        lines.stringPropertyNames().stream()
                .filter(name -> name.startsWith(SEALING))
                .forEach(name -> sealing.put(number(name.substring(SEALING.length())), line(lines, name)));
        return ProtectionKeys.of(number(line(lines, "current")), sealing, line(lines, "index"));
    }

    /** Writes keys where there were none; a file that another process made meanwhile stays as it is. */
    void create(ProtectionKeys keys) {
        try {
            Path folder = folderOf(path);
            makeFolder(folder);
            Path fresh = Files.createTempFile(folder, "keys", ".new");
            write(fresh, text(keys));
            Files.move(fresh, path);
            forceEntries(folder);
        } catch (FileAlreadyExistsException madeMeanwhile) {
            throw new KeysUnusableException(
                    "another process has just made the key file " + path + "; start again", madeMeanwhile);
        } catch (IOException unwritable) {
            throw new KeysUnusableException("the key file " + path + " cannot be written", unwritable);
        }
    }

    @Override
    public String toString() {
        return path.toString();
    }

    /** Forces the keys onto the disk: what is sealed with a key that a power cut took away is lost. */
    private static void write(Path file, String text) throws IOException {
        if (isPosix(file)) {
            Files.setPosixFilePermissions(file, OWNER_ONLY);
        }
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
            channel.write(ByteBuffer.wrap(text.getBytes(StandardCharsets.UTF_8)));
            channel.force(true);
        }
    }

    /** A folder that is made is an entry of its own folder. */
    private static void makeFolder(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            makeFolder(folderOf(folder));
            Files.createDirectories(folder);
            forceEntries(folderOf(folder));
        }
    }

    /** Of all but the root, which is always there. */
    private static Path folderOf(Path entry) {
        return Objects.requireNonNull(entry.getParent());
    }

    /** A file's name is kept by its folder. Windows opens none to be forced, and keeps names in its journal by itself. */
    private static void forceEntries(Path folder) throws IOException {
        if (isPosix(folder)) {
            try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
                channel.force(true);
            }
        }
    }

    private static String text(ProtectionKeys keys) {
        StringBuilder text = new StringBuilder("# 持有本文件即可读出全部个人信息。请另存一份,不要与数据库备份放在一起。\n")
                .append("# Whoever holds this file can read all personal data. Keep a copy apart from the backups.\n");
        keys.sealingTexts()
                .forEach((number, key) -> text.append(SEALING)
                        .append(number)
                        .append('=')
                        .append(key)
                        .append('\n'));
        return text.append("current=")
                .append(keys.current())
                .append("\nindex=")
                .append(keys.indexText())
                .append('\n')
                .toString();
    }

    private Properties load() {
        Properties lines = new Properties();
        try (Reader reader = Files.newBufferedReader(path, StandardCharsets.UTF_8)) {
            if (isPosix(path) && !OWNER_ONLY.containsAll(Files.getPosixFilePermissions(path))) {
                throw new KeysUnusableException(
                        "others than its owner may read the key file " + path + "; take that right away (chmod 600)");
            }
            lines.load(reader);
            return lines;
        } catch (IOException unreadable) {
            throw new KeysUnusableException("the key file " + path + " cannot be read", unreadable);
        }
    }

    private String line(Properties lines, String name) {
        String value = lines.getProperty(name);
        if (value == null) {
            throw new KeysUnusableException("the key file " + path + " has no line " + name);
        }
        return value.strip();
    }

    private int number(String text) {
        try {
            return Integer.parseInt(text);
        } catch (NumberFormatException notANumber) {
            throw new KeysUnusableException("a key of " + path + " has no number", notANumber);
        }
    }

    private static boolean isPosix(Path file) {
        return file.getFileSystem().supportedFileAttributeViews().contains("posix");
    }
}
