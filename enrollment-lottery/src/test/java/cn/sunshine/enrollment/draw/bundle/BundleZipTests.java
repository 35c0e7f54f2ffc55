package cn.sunshine.enrollment.draw.bundle;

import static cn.sunshine.enrollment.draw.Refusals.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;

import cn.sunshine.enrollment.draw.DrawFiles;
import cn.sunshine.enrollment.draw.RefusalCode;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BundleZipTests {

    private static final DrawFiles FILES = DrawFiles.none()
            .with("roll.csv", bytes("applicant,unit,tier\nA1,,\n"))
            .with("log/sth.json", bytes("{}"))
            .with("empty.txt", new byte[0]);

    @Test
    void readsWhatItWrites() {
        DrawFiles read = read(BundleZip.write(FILES));

        assertThat(read.names()).containsExactly("empty.txt", "log/sth.json", "roll.csv");
        FILES.names().forEach(name -> assertThat(read.require(name)).isEqualTo(FILES.require(name)));
    }

    @Test
    void writesNamesInOrderAndOneTimeWithoutCommentOrExtraField() throws IOException {
        byte[] zip = BundleZip.write(FILES);
        try (ZipInputStream in = new ZipInputStream(new java.io.ByteArrayInputStream(zip))) {
            for (String name : FILES.names()) {
                ZipEntry entry = in.getNextEntry();
                assertThat(entry.getName()).isEqualTo(name);
                assertThat(entry.getTimeLocal()).hasToString("1980-02-01T00:00");
                assertThat(entry.getExtra()).isNull();
                assertThat(entry.getComment()).isNull();
            }
            assertThat(in.getNextEntry()).isNull();
        }
    }

    @Test
    void readsStoredEntriesToo() throws IOException {
        byte[] content = bytes("A1");
        CRC32 sum = new CRC32();
        sum.update(content);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            ZipEntry entry = new ZipEntry("roll.csv");
            entry.setMethod(ZipEntry.STORED);
            entry.setSize(content.length);
            entry.setCrc(sum.getValue());
            zip.putNextEntry(entry);
            zip.write(content);
        }
        assertThat(read(bytes.toByteArray()).require("roll.csv")).isEqualTo(content);
    }

    @Test
    void refusesAFolderAndANameThatStandsTwice() throws IOException {
        assertInvalid(zip("code/", "roll.csv"));
        assertInvalid(renamed(zip("a.csv", "b.csv"), "b.csv", "a.csv"));
        assertThat(read(zip("a.csv", "b.csv")).names()).hasSize(2);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "PK", "no archive", "applicant,unit,tier\n"})
    void refusesWhatIsNoArchive(String text) {
        assertInvalid(bytes(text));
    }

    @Test
    void refusesAnEmptyArchive() throws IOException {
        assertInvalid(zip());
    }

    @Test
    void refusesContentThatDoesNotMatchItsSum() throws IOException {
        byte[] zip = zip("a.csv");
        zip[zip.length / 3] ^= 1;
        assertInvalid(zip);
    }

    @Test
    void refusesAnArchiveThatIsCutOffAnywhere() {
        byte[] zip = BundleZip.write(FILES);
        for (int length = 0; length < zip.length; length++) {
            assertInvalid(Arrays.copyOf(zip, length));
        }
    }

    @Test
    void unpacksNoMoreThanItsLimit() {
        DrawFiles bomb = DrawFiles.none().with("a", new byte[5_000_000]).with("b", new byte[1]);
        byte[] zip = BundleZip.write(bomb);

        assertThat(zip.length).isLessThan(10_000);
        assertThat(BundleZip.read("b.zip", zip, 5_000_001).names()).hasSize(2);
        assertRefused(() -> BundleZip.read("b.zip", zip, 5_000_000), RefusalCode.TOO_LARGE, "b.zip");
        assertRefused(() -> BundleZip.read("b.zip", zip, 100), RefusalCode.TOO_LARGE, "b.zip");
    }

    @Test
    void takesTenThousandNamesAtOnce() throws IOException {
        String[] names = new String[10_000];
        Arrays.setAll(names, i -> "signatures/" + i + ".json");

        assertThat(read(zip(names)).names()).hasSize(10_000);
    }

    private static void assertInvalid(byte[] archive) {
        assertRefused(() -> read(archive), RefusalCode.INVALID_ZIP, "b.zip");
    }

    private static DrawFiles read(byte[] archive) {
        return BundleZip.read("b.zip", archive, BundleZip.MAX_BYTES);
    }

    private static byte[] zip(String... names) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (String name : names) {
                zip.putNextEntry(new ZipEntry(name));
                zip.write(bytes(name));
                zip.closeEntry();
            }
        }
        return bytes.toByteArray();
    }

    private static byte[] renamed(byte[] zip, String old, String now) {
        String text = new String(zip, StandardCharsets.ISO_8859_1);
        return text.replace(old, now).getBytes(StandardCharsets.ISO_8859_1);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
