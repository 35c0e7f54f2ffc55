package cn.sunshine.enrollment.draw.recount;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BundleSourceTests {

    private static final Where ZIP = Where.in("b.zip");

    @TempDir
    private Path folder;

    @Test
    void readsOfAWorkingFolderWhatABundleHas() throws IOException {
        write("roll.csv", "log/sth.json", "notes.txt", "sub/roll.csv");
        assertThat(BundleSource.read(folder).names()).containsExactly("log/sth.json", "roll.csv");
        assertThat(BundleSource.read(folder).require("roll.csv")).isEqualTo(Text.utf8("roll.csv"));
    }

    @Test
    void readsOfAListedFolderEverything() throws IOException {
        write("roll.csv", "files.json", "notes.txt", "sub/roll.csv");
        assertThat(BundleSource.read(folder).names())
                .containsExactly("files.json", "notes.txt", "roll.csv", "sub/roll.csv");
    }

    @Test
    void leavesOutOfAListedFolderWhatASystemPutsThere() throws IOException {
        write(
                "files.json",
                ".DS_Store",
                "log/._sth.json",
                "desktop.ini",
                "log/Desktop.INI",
                "Thumbs.db",
                "log/thumbs.db");
        assertThat(BundleSource.read(folder).names()).containsExactly("files.json");

        String[] like = {".git/config", "DS_Store", "log/desktop.ini.txt", "my-thumbs.db", "thumb\u017f.db"};
        write(like);
        assertThat(BundleSource.read(folder).names()).contains(like).hasSize(like.length + 1);
    }

    @Test
    void readsAZip() throws IOException {
        Path file = Files.write(folder.resolve("b.zip"), zip("roll.csv", "log/sth.json"));
        assertThat(BundleSource.read(file).names()).containsExactly("log/sth.json", "roll.csv");
        assertThat(BundleSource.read(file).require("log/sth.json")).isEqualTo(Text.utf8("log/sth.json"));
    }

    @Test
    void refusesWhatIsNeither() throws IOException {
        requireRefused(() -> BundleSource.read(folder.resolve("nowhere")), "MISSING_FILE at nowhere");
        Path file = Files.writeString(folder.resolve("text.zip"), "text");
        requireRefused(() -> BundleSource.read(file), "INVALID_ZIP at text.zip");
        requireRefused(() -> Zip.files(zip(), 100, ZIP), "INVALID_ZIP at b.zip");
        requireRefused(() -> Zip.files(zip("a", "dir/"), 100, ZIP), "INVALID_ZIP at b.zip: expected a plain file");
        byte[] twice = new String(zip("a1", "a2"), StandardCharsets.ISO_8859_1)
                .replace("a2", "a1")
                .getBytes(StandardCharsets.ISO_8859_1);
        requireRefused(() -> Zip.files(twice, 100, ZIP), "INVALID_ZIP at b.zip");
        byte[] whole = zip("a".repeat(50));
        byte[] cut = Arrays.copyOf(whole, 85);
        requireRefused(() -> Zip.files(cut, 100, ZIP), "INVALID_ZIP at b.zip");
    }

    @Test
    void unpacksNoMoreThanABundleCanHold() throws IOException {
        assertThat(Zip.files(zip("abc", "defg"), 7, ZIP)).hasSize(2);
        requireRefused(() -> Zip.files(zip("abc", "defg"), 6, ZIP), "TOO_LARGE at b.zip: expected at most 6");
        requireRefused(() -> Zip.files(zip("abc", "defg"), 2, ZIP), "TOO_LARGE at b.zip");
    }

    private void write(String... names) throws IOException {
        for (String name : names) {
            Files.createDirectories(folder.resolve(name).getParent());
            Files.writeString(folder.resolve(name), name);
        }
    }

    /** A zip whose files hold their own names. */
    private static byte[] zip(String... names) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (String name : names) {
                zip.putNextEntry(new ZipEntry(name));
                zip.write(name.endsWith("/") ? new byte[0] : Text.utf8(name));
                zip.closeEntry();
            }
        }
        return bytes.toByteArray();
    }

    private static void requireRefused(ThrowingCallable call, String message) {
        assertThatExceptionOfType(ContradictionException.class).isThrownBy(call).withMessageStartingWith(message);
    }
}
