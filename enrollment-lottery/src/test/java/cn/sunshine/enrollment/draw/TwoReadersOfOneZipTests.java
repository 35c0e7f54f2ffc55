package cn.sunshine.enrollment.draw;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A zip names its files twice: before each file and in a directory at its end. Programs that unpack go by the directory; a
 * verifier that goes by the other judges files that nobody who unpacks the bundle sees.
 */
class TwoReadersOfOneZipTests {

    private static final String RESULT = "result.csv";
    private static final int LOCAL = 0x04034b50;

    private final byte[] forged = "applicant,school\nG2026-0008,350102001\n".getBytes(StandardCharsets.UTF_8);

    @Test
    void neitherVerifierAcceptsAnArchiveThatUnpacksToOtherFiles(@TempDir Path folder) throws IOException {
        byte[] zip = unpackingTo(forged);
        Path file = Files.write(folder.resolve("bundle.zip"), zip);
        try (ZipFile unpacked = new ZipFile(file.toFile())) {
            assertThat(unpacked.getInputStream(new ZipEntry(RESULT)).readAllBytes())
                    .isEqualTo(forged);
        }

        assertThatThrownBy(() -> AuditBundle.read("bundle.zip", zip)).hasMessageContaining("INVALID_ZIP");
        assertThatThrownBy(() -> Recount.read("bundle.zip", zip)).hasMessageContaining("INVALID_ZIP");
    }

    @Test
    void neitherVerifierAcceptsAnArchiveWhoseEndIsMissing() {
        byte[] zip = AuditBundle.zip(LoggedExample.files(DrawHash.SHA_256), BundleLayer.PUBLIC);
        byte[] cut = Arrays.copyOf(zip, zip.length - 22);
        assertThatThrownBy(() -> AuditBundle.read("bundle.zip", cut)).hasMessageContaining("INVALID_ZIP");
        assertThatThrownBy(() -> Recount.read("bundle.zip", cut)).hasMessageContaining("INVALID_ZIP");
    }

    /** The honest bundle; behind its files stands another result.csv, and the directory points there. */
    private static byte[] unpackingTo(byte[] content) {
        byte[] zip = AuditBundle.zip(LoggedExample.files(DrawHash.SHA_256), BundleLayer.PUBLIC);
        ByteBuffer old = ByteBuffer.wrap(zip).order(ByteOrder.LITTLE_ENDIAN);
        int directory = old.getInt(zip.length - 22 + 16);
        byte[] hidden = stored(content);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.write(zip, 0, directory);
        out.writeBytes(new byte[4]); // who reads the files one after the other stops here
        out.writeBytes(hidden);
        out.write(zip, directory, zip.length - directory);
        byte[] whole = out.toByteArray();
        ByteBuffer view = ByteBuffer.wrap(whole).order(ByteOrder.LITTLE_ENDIAN);
        int moved = directory + 4 + hidden.length;
        view.putInt(whole.length - 22 + 16, moved);
        pointAt(view, moved, directory + 4, content);
        return whole;
    }

    private static void pointAt(ByteBuffer zip, int directory, int hidden, byte[] content) {
        int at = directory;
        while (!nameAt(zip, at).equals(RESULT)) {
            at += 46 + zip.getShort(at + 28) + zip.getShort(at + 30) + zip.getShort(at + 32);
        }
        zip.putShort(at + 8, (short) 0).putShort(at + 10, (short) 0).putInt(at + 16, crc(content));
        zip.putInt(at + 20, content.length).putInt(at + 24, content.length).putInt(at + 42, hidden);
    }

    private static String nameAt(ByteBuffer zip, int entry) {
        return new String(zip.array(), entry + 46, zip.getShort(entry + 28), StandardCharsets.UTF_8);
    }

    private static byte[] stored(byte[] content) {
        byte[] name = RESULT.getBytes(StandardCharsets.UTF_8);
        return ByteBuffer.allocate(30 + name.length + content.length)
                .order(ByteOrder.LITTLE_ENDIAN)
                .putInt(LOCAL)
                .putShort((short) 20)
                .putShort((short) 0)
                .putShort((short) 0)
                .putInt(0)
                .putInt(crc(content))
                .putInt(content.length)
                .putInt(content.length)
                .putShort((short) name.length)
                .putShort((short) 0)
                .put(name)
                .put(content)
                .array();
    }

    private static int crc(byte[] content) {
        CRC32 crc = new CRC32();
        crc.update(content);
        return (int) crc.getValue();
    }
}
