package cn.sunshine.enrollment.draw;

import static cn.sunshine.enrollment.draw.BothReaders.read;
import static cn.sunshine.enrollment.draw.BothReaders.requireRefused;
import static cn.sunshine.enrollment.draw.RawZip.Item.deflated;
import static cn.sunshine.enrollment.draw.RawZip.Item.stored;
import static cn.sunshine.enrollment.draw.RawZip.end;
import static cn.sunshine.enrollment.draw.RawZip.joined;
import static org.assertj.core.api.Assertions.assertThat;

import cn.sunshine.enrollment.draw.RawZip.Item;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Section 13, "Reading a zip": where the bytes of a file and of the directory lie, for both implementations. */
class ZipLayoutTests {

    private static final Item ROLL = deflated("roll.csv", "applicant,unit,tier\nA1,,\nA2,,\n");
    private static final Item HEADS = stored("log/sth.json", "{}");
    private static final byte[] ZIP = RawZip.of(ROLL, HEADS);
    private static final int FIRST_LENGTH =
            RawZip.of(ROLL).length - 22 - 46 - ROLL.name().length();
    private static final int DIRECTORY = directoryOf(ZIP);
    private static final int SECOND_RECORD = DIRECTORY + 46 + ROLL.name().length();
    private static final int END = ZIP.length - 22;

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

    private static int directoryOf(byte[] zip) {
        return littleEndian(zip).getInt(zip.length - 6);
    }

    private static ByteBuffer littleEndian(byte[] bytes) {
        return ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
    }
}
