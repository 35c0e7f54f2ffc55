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
