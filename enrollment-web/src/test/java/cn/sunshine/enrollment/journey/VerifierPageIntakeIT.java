package cn.sunshine.enrollment.journey;

import static cn.sunshine.enrollment.journey.PageEngine.base64;
import static cn.sunshine.enrollment.journey.VerifierPage.engineVerdicts;
import static org.assertj.core.api.Assertions.assertThat;

import cn.sunshine.enrollment.draw.AuditBundle;
import cn.sunshine.enrollment.draw.BundleLayer;
import cn.sunshine.enrollment.draw.DrawFiles;
import cn.sunshine.enrollment.draw.DrawHash;
import cn.sunshine.enrollment.draw.DrawRefusedException;
import cn.sunshine.enrollment.draw.Recount;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the verifier page takes in: folders as systems leave them, and archives, unpacked by itself where the browser cannot. */
@InBrowser
class VerifierPageIntakeIT {

    /** Section 13: what systems put into a folder. */
    private static final List<String> OF_A_SYSTEM = List.of(
            ".DS_Store",
            "log/.DS_Store",
            "._manifest.json",
            "log/._sth.json",
            "signatures/._notary.json",
            "__MACOSX/._roll.csv",
            "desktop.ini",
            "log/Desktop.INI",
            "Thumbs.db",
            "code/thumbs.db");

    /** What is only like it, and may be somebody's. */
    private static final List<String> OF_SOMEBODY = List.of(
            "notes.txt",
            "DS_Store",
            "desktop.ini.txt",
            "my-Thumbs.db",
            "thumb\u017f.db",
            ".git/config",
            "Thumbs.db/notes.txt",
            "signatures/second.json",
            "roll.csv.DS_Store");

    @TempDir
    private static Path folder;

    private static VerifierPage page;
    private static PageEngine engine;

    @BeforeAll
    static void savesThePageIntoAFolder() throws IOException {
        page = VerifierPage.savedIn(folder);
        engine = new PageEngine(page.browser());
    }

    @AfterAll
    static void closesTheBrowser() {
        page.close();
    }

    @Test
    void allThreePassOverWhatASystemPutIntoTheFolderAndNothingElse() throws IOException {
        DrawFiles bundle = AuditBundle.read(page.write(SampleDraws.logged(DrawHash.SHA_256), BundleLayer.PUBLIC));
        List<String> sound = verdictsOnFolder(bundle);
        assertThat(sound).hasSize(10).noneMatch(verdict -> verdict.startsWith("FAIL"));
        for (String name : OF_A_SYSTEM) {
            DrawFiles more = bundle.with(name, new byte[] {0, 5, 22, 7});
            assertThat(verdictsOnFolder(more)).as(name).isEqualTo(sound);
            engine.requireAgreement("zip with " + name, more, Optional.empty());
            assertThat(engineVerdicts(more, Optional.empty()))
                    .as("zip with %s", name)
                    .contains("FAIL hashes");
        }
        for (String name : OF_SOMEBODY) {
            assertThat(verdictsOnFolder(bundle.with(name, new byte[] {1})))
                    .as(name)
                    .contains("FAIL hashes");
        }
    }

    @Test
    void aFileThatIsNeededIsNotFoundBehindANameOfASystem() throws IOException {
        DrawFiles bundle = AuditBundle.read(page.write(SampleDraws.logged(DrawHash.SHA_256), BundleLayer.PUBLIC));
        for (String hidden : List.of(".", "._")) {
            assertThat(verdictsOnFolder(hiding(bundle, "manifest.json", hidden)))
                    .containsExactly("REFUSED");
            assertThat(verdictsOnFolder(hiding(bundle, "result.csv", hidden)))
                    .contains("FAIL hashes")
                    .doesNotContain("PASS cutoffs", "PASS replay");
        }
        byte[] index = bundle.require("files.json");
        byte[] listing = new String(index, StandardCharsets.UTF_8)
                .replace("{\"files\":{", "{\"files\":{\".DS_Store\":\"" + "0".repeat(64) + "\",")
                .getBytes(StandardCharsets.UTF_8);
        assertThat(verdictsOnFolder(bundle.with("files.json", listing).with(".DS_Store", new byte[] {1})))
                .contains("FAIL hashes");
    }

    private static DrawFiles hiding(DrawFiles files, String name, String prefix) {
        return files.without(name).with(prefix + name, files.require(name));
    }

    /** Of both implementations on a folder of the disk and of the page on the same one: they have to agree. */
    private static List<String> verdictsOnFolder(DrawFiles files) throws IOException {
        Path unpacked = Files.createTempDirectory(folder, "unpacked");
        Map<String, String> picked = new HashMap<>();
        for (String name : files.names()) {
            Path file = unpacked.resolve(name);
            Files.createDirectories(file.getParent());
            Files.write(file, files.require(name));
            picked.put("unpacked/" + name, base64(files.require(name)));
        }
        List<String> expected = engineVerdicts(AuditBundle.read(unpacked), Optional.empty());
        assertThat(recountVerdicts(Recount.read(unpacked))).isEqualTo(expected);
        assertThat(engine.verdictsOnFolder(picked)).isEqualTo(expected);
        return expected;
    }

    private static List<String> recountVerdicts(DrawFiles files) {
        try {
            return Recount.verify(files, Optional.empty()).steps().stream()
                    .map(step -> step.outcome() + " " + step.name())
                    .toList();
        } catch (DrawRefusedException refused) {
            return List.of("REFUSED");
        }
    }

    /** Old WebViews have no DecompressionStream; then the page unpacks by itself. */
    @Test
    void unpacksDeflatedFilesByItself() throws IOException {
        Random random = new Random(1);
        byte[] noise = new byte[70_000];
        random.nextBytes(noise);
        byte[] text = "350102001,*,,,7bbdb716\n".repeat(9_000).getBytes(StandardCharsets.UTF_8);
        byte[] letters = new byte[50_000];
        for (int i = 0; i < letters.length; i++) {
            letters[i] = (byte) ('a' + Math.abs(random.nextGaussian()) * 5);
        }
        for (byte[] plain : List.of(noise, text, letters, new byte[] {7}, new byte[300_000])) {
            for (int strategy : new int[] {Deflater.DEFAULT_STRATEGY, Deflater.HUFFMAN_ONLY, Deflater.FILTERED}) {
                for (int level : new int[] {0, 1, 9}) {
                    assertThat(engine.inflated(deflated(plain, level, strategy), plain.length))
                            .isEqualTo(HexFormat.of().formatHex(sha256(plain)));
                }
            }
        }
    }

    private static byte[] deflated(byte[] plain, int level, int strategy) throws IOException {
        Deflater deflater = new Deflater(level, true);
        deflater.setStrategy(strategy);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (DeflaterOutputStream out = new DeflaterOutputStream(bytes, deflater)) {
            out.write(plain);
        } finally {
            deflater.end();
        }
        return bytes.toByteArray();
    }

    private static byte[] sha256(byte[] bytes) {
        try {
            return java.security.MessageDigest.getInstance("SHA-256").digest(bytes);
        } catch (java.security.NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
