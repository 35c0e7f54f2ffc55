package cn.sunshine.enrollment.draw.bundle;

import static cn.sunshine.enrollment.draw.Refusals.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;

import cn.sunshine.enrollment.draw.DrawFiles;
import cn.sunshine.enrollment.draw.RefusalCode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BundleReaderTests {

    @TempDir
    private Path folder;

    @BeforeEach
    void write() throws IOException {
        Files.createDirectory(folder.resolve("log"));
        Files.writeString(folder.resolve("log/sth.json"), "{}");
        Files.writeString(folder.resolve("roll.csv"), "roll");
        Files.writeString(folder.resolve("notes.txt"), "lies beside it");
    }

    @Test
    void passesOverWhatLiesInAWorkingFolder() throws IOException {
        assertThat(BundleReader.read(folder).names()).containsExactly("log/sth.json", "roll.csv");
    }

    @Test
    void readsEverythingWhereAnIndexSaysWhatBelongs() throws IOException {
        Files.writeString(folder.resolve("files.json"), "{}");

        assertThat(BundleReader.read(folder).names())
                .containsExactly("files.json", "log/sth.json", "notes.txt", "roll.csv");
    }

    @ParameterizedTest
    @ValueSource(strings = {".DS_Store", "log/._sth.json", "desktop.ini", "log/Desktop.INI", "Thumbs.db", "thumbs.db"})
    void passesOverWhatASystemPutsIntoAFolder(String name) throws IOException {
        Files.writeString(folder.resolve("files.json"), "{}");
        Files.writeString(folder.resolve(name), "of the system");

        assertThat(BundleReader.read(folder).names())
                .containsExactly("files.json", "log/sth.json", "notes.txt", "roll.csv");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"DS_Store", "log/desktop.ini.txt", "my-thumbs.db", "desktop-ini", "thumb\u017f.db", ".git/config"
            })
    void readsWhatIsOnlyLikeIt(String name) throws IOException {
        Files.writeString(folder.resolve("files.json"), "{}");
        Files.createDirectories(folder.resolve(name).getParent());
        Files.writeString(folder.resolve(name), "of somebody");

        assertThat(BundleReader.read(folder).names()).contains(name);
    }

    @Test
    void readsAZip() throws IOException {
        Path zip = folder.resolve("bundle.zip");
        Files.write(zip, BundleZip.write(DrawFiles.none().with("a", new byte[] {7})));

        assertThat(BundleReader.read(zip).require("a")).containsExactly(7);
    }

    @Test
    void refusesWhatIsNotThereAndWhatIsNoArchive() {
        assertRefused(() -> BundleReader.read(folder.resolve("nowhere.zip")), RefusalCode.MISSING_FILE, "nowhere.zip");
        assertRefused(() -> BundleReader.read(folder.resolve("roll.csv")), RefusalCode.INVALID_ZIP, "roll.csv");
    }
}
