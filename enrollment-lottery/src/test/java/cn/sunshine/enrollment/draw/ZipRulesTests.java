package cn.sunshine.enrollment.draw;

import static cn.sunshine.enrollment.draw.RawZip.Item.deflated;
import static cn.sunshine.enrollment.draw.RawZip.Item.stored;
import static cn.sunshine.enrollment.draw.RawZip.deflate;
import static cn.sunshine.enrollment.draw.RawZip.end;
import static cn.sunshine.enrollment.draw.RawZip.joined;
import static org.assertj.core.api.Assertions.assertThat;

import cn.sunshine.enrollment.draw.RawZip.Item;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Section 13, "Reading a zip": each rule, broken alone, for both implementations. */
class ZipRulesTests {

    private static final Item ROLL = deflated("roll.csv", "applicant,unit,tier\nA1,,\nA2,,\n");
    private static final Item HEADS = stored("log/sth.json", "{}");
    private static final byte[] ZIP = RawZip.of(ROLL, HEADS);
    private static final byte[] NONE = {};
    private static final int FIRST_LENGTH =
            RawZip.of(ROLL).length - 22 - 46 - ROLL.name().length();
    private static final int DIRECTORY = directoryOf(ZIP);
    private static final int SECOND_RECORD = DIRECTORY + 46 + ROLL.name().length();
    private static final int END = ZIP.length - 22;

    @Test
    void bothReadWhatHasNothingButFilesAndADirectory() {
        assertThat(read(ZIP)).containsOnlyKeys("roll.csv", "log/sth.json").containsEntry("log/sth.json", "{}");
        assertThat(read(RawZip.of(ROLL.flagged(0)))).containsOnlyKeys("roll.csv");
        assertThat(read(RawZip.of(ROLL.flagged(0x806)))).containsOnlyKeys("roll.csv");
        assertThat(read(RawZip.of(HEADS.withAttributes(0x81a40020)))).containsOnlyKeys("log/sth.json");
        assertThat(read(RawZip.of(deflated("empty.txt", ""), stored("also.txt", ""))))
                .containsValues("", "");
        assertThat(read(RawZip.of(stored("a..b/.c/...d", "")))).containsOnlyKeys("a..b/.c/...d");
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            another mark,              END,  0, 00
            another disk,              END,  4, 01
            directory on another disk, END,  6, 01
            fewer files here,          END,  8, 01
            none of them here,         END,  8, 00
            fewer files,               END,  8, 01000100
            more files,                END,  8, 03000300
            numbers of ZIP64,          END,  8, ffffffff
            none,                      END,  8, 00000000
            a shorter directory,       END,  12, 00
            a directory elsewhere,     END,  16, 00
            a comment to come,         END,  20, 01
            no record,                 RECORD, 0, 00
            another version,           RECORD, 6, 15
            other flags,               RECORD, 8, 0c
            another method,            RECORD, 10, 00
            a method unknown,          RECORD, 10, 0c
            another time,              RECORD, 12, 01
            another day,               RECORD, 14, 42
            another CRC,               RECORD, 16, 00000000
            another packed size,       RECORD, 20, 01
            another size,              RECORD, 24, 01
            a size too large by far,   RECORD, 24, 00000010
            a longer name,             RECORD, 28, 09
            a name without end,        RECORD, 28, ffff
            an extra field,            RECORD, 30, 01
            a comment,                 RECORD, 32, 01
            a disk,                    RECORD, 34, 01
            a folder,                  RECORD, 38, 10
            a link,                    RECORD, 41, a0
            a device,                  RECORD, 41, 20
            another start,             RECORD, 42, 01
            a start of ZIP64,          RECORD, 42, ffffffff
            another name,              RECORD, 46, 73
            no file,                   0, 0, 00
            another version there,     0, 4, 15
            other flags there,         0, 6, 00
            another method there,      0, 8, 00
            another time there,        0, 10, 01
            a CRC before the file,     0, 14, 01
            a packed size before it,   0, 18, 01
            a size before it,          0, 22, 01
            another length of name,    0, 26, 07
            an extra field there,      0, 28, 01
            another name there,        0, 30, 73
            other packed bytes,        0, 40, 00
            no sums after it,          SUMS, 0, 00
            another CRC after it,      SUMS, 4, 00000000
            another packed size there, SUMS, 8, 01
            another size there,        SUMS, 12, 01
            the second file elsewhere, SECOND, 42, 00
            stored in fewer bytes,     SECOND, 20, 01
            stored with other sums,    SECOND, 16, 00000000
            """)
    void bothRefuseAByteOfThatKind(String what, String where, int offset, String bytes) {
        int start = switch (where) {
            case "END" -> END;
            case "RECORD" -> DIRECTORY;
            case "SECOND" -> SECOND_RECORD;
            case "SUMS" -> FIRST_LENGTH - 16;
            default -> 0;
        };
        byte[] poked = ZIP.clone();
        byte[] other = HexFormat.of().parseHex(bytes);
        System.arraycopy(other, 0, poked, start + offset, other.length);
        assertThat(poked).as(what).isNotEqualTo(ZIP);

        assertThat(read(poked)).as(what).containsExactly(Map.entry("INVALID_ZIP", ""));
    }

    /** Whatever one byte becomes: one of the two never reads what the other refuses, nor other files. */
    @Test
    void bothSayTheSameWhicheverByteIsChanged() {
        int sound = 0;
        for (int at = 0; at < ZIP.length; at++) {
            for (int mask : new int[] {0x01, 0x02, 0x08, 0x10, 0x20, 0x80, 0xff}) {
                byte[] changed = ZIP.clone();
                changed[at] ^= (byte) mask;
                sound += read(changed).containsKey("INVALID_ZIP") ? 0 : 1;
            }
        }
        assertThat(sound).as("of the program that wrote it, and of attributes").isBetween(50, 150);
    }

    @Test
    void bothRefuseAnArchiveThatIsCutAnywhereOrHasSomethingAroundIt() {
        for (int length = 0; length < ZIP.length; length++) {
            requireRefused(Arrays.copyOf(ZIP, length));
        }
        requireRefused(joined(ZIP, new byte[1]));
        requireRefused(joined(ZIP, ZIP));
        requireRefused(joined(new byte[] {'#'}, ZIP));
        requireRefused(end(0, 0, 0));
    }

    /** With offsets that are right: nothing but the gap itself is wrong. */
    @Test
    void bothRefuseBytesThatBelongToNoFile() {
        byte[] gap = {'x', 'y'};
        byte[] files = Arrays.copyOf(ZIP, DIRECTORY);
        byte[] directory = Arrays.copyOfRange(ZIP, DIRECTORY, END);
        requireRefused(joined(files, gap, directory, end(2, directory.length, files.length + 2)));
        requireRefused(joined(files, directory, gap, end(2, directory.length + 2, files.length)));
        requireRefused(joined(files, directory, gap, end(2, directory.length, files.length)));
        byte[] moved = directory.clone();
        littleEndian(moved).putInt(SECOND_RECORD - DIRECTORY + 42, FIRST_LENGTH + 2);
        byte[] between =
                joined(Arrays.copyOf(files, FIRST_LENGTH), gap, Arrays.copyOfRange(files, FIRST_LENGTH, DIRECTORY));
        requireRefused(joined(between, moved, end(2, moved.length, between.length)));
        assertThat(read(joined(files, directory, end(2, directory.length, files.length))))
                .hasSize(2);
    }

    /** A file that only who reads one after the other would find, and one that only the directory shows. */
    @Test
    void bothRefuseAFileThatOneOfTwoReadersWouldNotFind() {
        byte[] files = Arrays.copyOf(ZIP, DIRECTORY);
        byte[] first = Arrays.copyOfRange(ZIP, DIRECTORY, SECOND_RECORD);
        byte[] second = Arrays.copyOfRange(ZIP, SECOND_RECORD, END);
        requireRefused(joined(files, first, end(1, first.length, files.length)));
        requireRefused(joined(files, second, end(1, second.length, files.length)));
        requireRefused(joined(files, second, first, end(2, END - DIRECTORY, files.length)));
        requireRefused(joined(files, first, first, end(2, 2 * first.length, files.length)));
        requireRefused(
                joined(Arrays.copyOf(files, FIRST_LENGTH), first, second, end(2, END - DIRECTORY, FIRST_LENGTH)));
    }

    @Test
    void bothRefuseWhatNoBundleNeedsThoughBothDescriptionsHaveIt() {
        requireRefused(RawZip.of(ROLL.withExtra(new byte[] {1, 0, 0, 0})));
        requireRefused(RawZip.of(HEADS.withAttributes(0xa1ff0000)));
        requireRefused(RawZip.of(ROLL, ROLL));
        requireRefused(RawZip.of(HEADS, HEADS));
        for (int flag : new int[] {1 << 0, 1 << 4, 1 << 5, 1 << 6, 1 << 13}) {
            requireRefused(RawZip.of(ROLL.flagged(0x808 | flag)));
        }
        requireRefused(RawZip.of(HEADS.flagged(8)));
        requireRefused(RawZip.of(HEADS.packed(12, HEADS.packed())));
    }

    @Test
    void bothRefuseWhatIsNotPackedAsItSays() {
        byte[] content = ROLL.content();
        byte[] packed = ROLL.packed();
        requireRefused(RawZip.of(ROLL.packed(8, content)));
        requireRefused(RawZip.of(ROLL.packed(0, packed).flagged(0)));
        requireRefused(RawZip.of(ROLL.packed(8, joined(packed, new byte[] {0}))));
        requireRefused(RawZip.of(ROLL.packed(8, Arrays.copyOf(packed, packed.length - 1))));
        requireRefused(RawZip.of(ROLL.packed(8, deflate(content, false))));
        requireRefused(RawZip.of(ROLL.packed(8, deflate(joined(content, content), true))));
        requireRefused(RawZip.of(ROLL.packed(8, deflate(Arrays.copyOf(content, 9), true))));
        requireRefused(RawZip.of(ROLL.packed(8, NONE)));
        requireRefused(RawZip.of(stored("a", "b").packed(0, NONE)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "/",
                "log/",
                "/roll.csv",
                "log//sth.json",
                ".",
                "..",
                "./roll.csv",
                "../roll.csv",
                "log/..",
                "a/../b",
                "a/./b",
                "log\\sth.json",
                "roll csv",
                "roll.csv\u0000x",
                "roll\u00e9",
                "a\nb",
                "C:roll"
            })
    void bothRefuseANameThatNoFileOfABundleHas(String name) {
        requireRefused(RawZip.of(stored(name, "{}")));
        requireRefused(RawZip.of(deflated(name, "{}")));
    }

    /** Without unpacking a byte: a sparse file of one byte too many takes no room on the disk. */
    @Test
    void neitherLoadsAnArchiveOfMoreThanAGibibyte(@TempDir Path folder) throws IOException {
        Path large = folder.resolve("large.zip");
        try (RandomAccessFile file = new RandomAccessFile(large.toFile(), "rw")) {
            file.setLength((1L << 30) + 1);
        }
        assertThat(codeOf(() -> readFirst(large))).isEqualTo("TOO_LARGE");
        assertThat(codeOf(() -> readSecond(large))).isEqualTo("TOO_LARGE");
        Files.write(large, ZIP);
        assertThat(codeOf(() -> readFirst(large))).isEmpty();
        assertThat(codeOf(() -> readSecond(large))).isEmpty();
    }

    private static DrawFiles readFirst(Path path) {
        try {
            return AuditBundle.read(path);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static DrawFiles readSecond(Path path) {
        try {
            return Recount.read(path);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String codeOf(Supplier<DrawFiles> reading) {
        try {
            reading.get();
            return "";
        } catch (DrawRefusedException refused) {
            return refused.code().name();
        }
    }

    private static void requireRefused(byte[] zip) {
        assertThat(read(zip)).containsExactly(Map.entry("INVALID_ZIP", ""));
    }

    /** The files as text, or the code of the refusal; both implementations have to say the same. */
    private static Map<String, String> read(byte[] zip) {
        Map<String, String> first = texts(() -> AuditBundle.read("b.zip", zip));
        assertThat(texts(() -> Recount.read("b.zip", zip))).isEqualTo(first);
        return first;
    }

    private static Map<String, String> texts(Supplier<DrawFiles> reading) {
        Map<String, String> texts = new HashMap<>();
        try {
            DrawFiles files = reading.get();
            for (String name : files.names()) {
                texts.put(name, new String(files.require(name), StandardCharsets.UTF_8));
            }
        } catch (DrawRefusedException refused) {
            texts.put(refused.code().name(), "");
        }
        return texts;
    }

    private static int directoryOf(byte[] zip) {
        return littleEndian(zip).getInt(zip.length - 6);
    }

    private static ByteBuffer littleEndian(byte[] bytes) {
        return ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
    }
}
