package cn.sunshine.enrollment.journey;

import static org.assertj.core.api.Assertions.assertThat;

import cn.sunshine.enrollment.draw.AuditBundle;
import cn.sunshine.enrollment.draw.BundleLayer;
import cn.sunshine.enrollment.draw.DrawFiles;
import cn.sunshine.enrollment.draw.DrawHash;
import cn.sunshine.enrollment.draw.DrawRefusedException;
import cn.sunshine.enrollment.draw.Recount;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.function.Function;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Section 13, "Reading a zip": the page reads and refuses what both engines do. Skipped by name where no browser is installed. */
@InBrowser
class VerifierPageZipIT {

    /** The page's own reader on archives; of each the code of its refusal, or the names with their SHA-256. */
    private static final String READ = """
            const done = arguments[arguments.length - 1];
            if (!arguments[1]) { delete window.DecompressionStream; }
            const one = async text => {
                try {
                    const files = await lottery.readZip(Uint8Array.from(atob(text), c => c.charCodeAt(0)));
                    return Array.from(files, ([name, bytes]) => name + ' ' + lottery.sha256(bytes)).sort().join(',');
                } catch (refused) {
                    return refused.refusal ? refused.refusal.code : String(refused.stack);
                }
            };
            (async () => { const all = []; for (const text of arguments[0]) { all.push(await one(text)); } done(all); })();
            """;

    private static final int END_LENGTH = 22;

    @TempDir
    private static Path folder;

    private static VerifierPage page;
    private static Browser shared;

    @BeforeAll
    static void savesThePageIntoAFolder() throws IOException {
        page = VerifierPage.savedIn(folder);
        shared = page.browser();
    }

    @AfterAll
    static void closesTheBrowser() {
        page.close();
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void saysWhatBothEnginesSayWhicheverByteIsChanged(boolean byTheBrowser) throws IOException {
        byte[] zip = small();
        List<byte[]> archives = new ArrayList<>(List.of(zip));
        for (int at = 0; at < zip.length; at++) {
            for (int mask : new int[] {0x01, 0x08, 0x10, 0x20, 0x80, 0xff}) {
                byte[] changed = zip.clone();
                changed[at] ^= (byte) mask;
                archives.add(changed);
            }
        }
        List<String> said = requireAgreement(archives, byTheBrowser);
        assertThat(said.get(0)).startsWith("a.csv ").contains(",b.csv ");
        assertThat(said).filteredOn("INVALID_ZIP"::equals).hasSizeGreaterThan(archives.size() * 9 / 10);
    }

    @Test
    void refusesWithBothEnginesWhatIsCutOffOrBelongsToNoFile() throws IOException {
        byte[] zip = small();
        List<byte[]> archives = new ArrayList<>();
        for (int length = 0; length < zip.length; length++) {
            archives.add(Arrays.copyOf(zip, length));
        }
        archives.add(Arrays.copyOf(zip, zip.length + 1));
        for (int at : boundaries(zip)) {
            archives.add(longer(zip, at, 4));
        }
        archives.add(withoutItsFirstRecord(zip));
        archives.add(withATail(zip));
        assertThat(requireAgreement(archives, true)).containsOnly("INVALID_ZIP");
    }

    @Test
    void takesNoArchiveThatUnpacksToAnotherResult() throws IOException {
        byte[] zip = AuditBundle.zip(SampleDraws.logged(DrawHash.SHA_256), BundleLayer.PUBLIC);
        Path sound = Files.write(folder.resolve("bundle.zip"), zip);
        page.open().put("bundle", sound.toString()).awaitText("#loaded", "SHA-256");
        Path forged = Files.write(folder.resolve("forged.zip"), withASecondResult(zip));
        page.open().put("bundle", forged.toString()).awaitText("#problems", "INVALID_ZIP");
        assertThat(requireAgreement(List.of(zip, withASecondResult(zip)), true).get(1))
                .isEqualTo("INVALID_ZIP");
    }

    @Test
    void doesNotLoadAnArchiveOfMoreThanAGibibyte() throws IOException {
        Path large = folder.resolve("large.zip");
        try (RandomAccessFile file = new RandomAccessFile(large.toFile(), "rw")) {
            file.setLength((1L << 30) + 1);
        }
        page.open().put("bundle", large.toString()).awaitText("#problems", "TOO_LARGE");
    }

    private static List<String> requireAgreement(List<byte[]> archives, boolean byTheBrowser) throws IOException {
        page.open();
        List<String> encoded =
                archives.stream().map(Base64.getEncoder()::encodeToString).toList();
        List<String> said = ((List<?>) shared.scriptThatWaits(READ, encoded, byTheBrowser))
                .stream().map(String::valueOf).toList();
        for (Function<byte[], DrawFiles> engine : List.<Function<byte[], DrawFiles>>of(
                zip -> AuditBundle.read("b.zip", zip), zip -> Recount.read("b.zip", zip))) {
            assertThat(archives.stream().map(zip -> verdict(engine, zip)).toList())
                    .isEqualTo(said);
        }
        return said;
    }

    private static String verdict(Function<byte[], DrawFiles> engine, byte[] zip) {
        try {
            DrawFiles files = engine.apply(zip);
            return String.join(
                    ",",
                    files.names().stream()
                            .map(name -> name + " " + sha256(files.require(name)))
                            .toList());
        } catch (DrawRefusedException refused) {
            return refused.code().name();
        }
    }

    private static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** A file with its sums behind it, and one that is stored. */
    private static byte[] small() throws IOException {
        byte[] text = "applicant,school\nA1,S1\nA2,S1\n".getBytes(StandardCharsets.UTF_8);
        CRC32 sum = new CRC32();
        sum.update(text);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry("a.csv"));
            zip.write(text);
            ZipEntry stored = new ZipEntry("b.csv");
            stored.setMethod(ZipEntry.STORED);
            stored.setSize(text.length);
            stored.setCrc(sum.getValue());
            zip.putNextEntry(stored);
            zip.write(text);
        }
        return bytes.toByteArray();
    }

    private static List<Integer> boundaries(byte[] zip) {
        int end = zip.length - END_LENGTH;
        int directory = littleEndian(zip).getInt(end + 16);
        int second = littleEndian(zip).getInt(end - 46 - "b.csv".length() + 42);
        return List.of(0, second, directory, end);
    }

    /** A byte that DEFLATE does not need, behind the first file; both descriptions count it. */
    private static byte[] withATail(byte[] zip) {
        int sums = boundaries(zip).get(1) - 16;
        byte[] longer = longer(zip, sums, 1);
        ByteBuffer view = littleEndian(longer);
        int packed = view.getInt(sums + 1 + 8) + 1;
        view.putInt(sums + 1 + 8, packed).putInt(boundaries(longer).get(2) + 20, packed);
        return longer;
    }

    /** Some bytes more, and every offset behind them set right. */
    private static byte[] longer(byte[] zip, int at, int more) {
        byte[] longer = new byte[zip.length + more];
        System.arraycopy(zip, 0, longer, 0, at);
        System.arraycopy(zip, at, longer, at + more, zip.length - at);
        ByteBuffer view = littleEndian(longer);
        int end = longer.length - END_LENGTH;
        int directory = view.getInt(end + 16);
        int moved = at <= directory ? directory + more : directory;
        view.putInt(end + 16, moved);
        for (int record = moved; record < end && view.getInt(record) == 0x02014b50; record += 46 + 5) {
            int start = view.getInt(record + 42);
            view.putInt(record + 42, start >= at ? start + more : start);
        }
        return longer;
    }

    /** Only who reads one file after the other finds the first. */
    private static byte[] withoutItsFirstRecord(byte[] zip) {
        int directory = littleEndian(zip).getInt(zip.length - END_LENGTH + 16);
        int next = directory + 46 + "a.csv".length();
        byte[] shorter = Arrays.copyOf(zip, zip.length - (next - directory));
        System.arraycopy(zip, next, shorter, directory, zip.length - next);
        int end = shorter.length - END_LENGTH;
        littleEndian(shorter)
                .putShort(end + 8, (short) 1)
                .putShort(end + 10, (short) 1)
                .putInt(end + 12, end - directory);
        return shorter;
    }

    /** Behind the files stands another result.csv, and the directory points there. */
    private static byte[] withASecondResult(byte[] zip) {
        byte[] forged = "applicant,school\nG2026-0008,350102001\n".getBytes(StandardCharsets.UTF_8);
        int directory = littleEndian(zip).getInt(zip.length - END_LENGTH + 16);
        byte[] hidden = stored(forged);
        ByteBuffer whole = littleEndian(new byte[zip.length + hidden.length]);
        whole.put(zip, 0, directory).put(hidden).put(zip, directory, zip.length - directory);
        int moved = directory + hidden.length;
        whole.putInt(whole.capacity() - END_LENGTH + 16, moved);
        int at = moved;
        while (!nameAt(whole, at).equals("result.csv")) {
            at += 46 + whole.getShort(at + 28);
        }
        whole.putShort(at + 8, (short) 0).putShort(at + 10, (short) 0).putInt(at + 16, crc(forged));
        whole.putInt(at + 20, forged.length).putInt(at + 24, forged.length).putInt(at + 42, directory);
        return whole.array();
    }

    private static byte[] stored(byte[] content) {
        byte[] name = "result.csv".getBytes(StandardCharsets.UTF_8);
        ByteBuffer file = littleEndian(new byte[30 + name.length + content.length]);
        file.putInt(0x04034b50)
                .putShort((short) 20)
                .putShort((short) 0)
                .putShort((short) 0)
                .putInt(0x00410000);
        file.putInt(crc(content)).putInt(content.length).putInt(content.length);
        return file.putShort((short) name.length)
                .putShort((short) 0)
                .put(name)
                .put(content)
                .array();
    }

    private static String nameAt(ByteBuffer zip, int record) {
        return new String(zip.array(), record + 46, zip.getShort(record + 28), StandardCharsets.UTF_8);
    }

    private static int crc(byte[] content) {
        CRC32 crc = new CRC32();
        crc.update(content);
        return (int) crc.getValue();
    }

    private static ByteBuffer littleEndian(byte[] bytes) {
        return ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
    }
}
