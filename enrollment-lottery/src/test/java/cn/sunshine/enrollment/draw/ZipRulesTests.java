package cn.sunshine.enrollment.draw;

import static cn.sunshine.enrollment.draw.BothReaders.read;
import static cn.sunshine.enrollment.draw.BothReaders.requireRefused;
import static cn.sunshine.enrollment.draw.RawZip.Item.deflated;
import static cn.sunshine.enrollment.draw.RawZip.Item.stored;
import static cn.sunshine.enrollment.draw.RawZip.deflate;
import static cn.sunshine.enrollment.draw.RawZip.joined;
import static org.assertj.core.api.Assertions.assertThat;

import cn.sunshine.enrollment.draw.RawZip.Item;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Section 13, "Reading a zip": what a file in it is, each rule broken alone, for both implementations. */
class ZipRulesTests {

    private static final Item ROLL = deflated("roll.csv", "applicant,unit,tier\nA1,,\nA2,,\n");
    private static final Item HEADS = stored("log/sth.json", "{}");
    private static final byte[] ZIP = RawZip.of(ROLL, HEADS);
    private static final byte[] NONE = {};

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
}
