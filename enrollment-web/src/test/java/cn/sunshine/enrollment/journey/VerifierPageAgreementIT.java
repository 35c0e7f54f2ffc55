package cn.sunshine.enrollment.journey;

import static cn.sunshine.enrollment.journey.VerifierPage.engineVerdicts;
import static org.assertj.core.api.Assertions.assertThat;

import cn.sunshine.enrollment.draw.AuditBundle;
import cn.sunshine.enrollment.draw.BundleLayer;
import cn.sunshine.enrollment.draw.DrawFiles;
import cn.sunshine.enrollment.draw.DrawHash;
import cn.sunshine.enrollment.draw.DrawRefusedException;
import cn.sunshine.enrollment.draw.Receipt;
import cn.sunshine.enrollment.draw.Recount;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Collections;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The verifier page beside the engine, on files sound and spoilt. Skipped by name where no browser is installed. */
@InBrowser
class VerifierPageAgreementIT {

    /** The page's own engine on files, as the worker would run it; gives its verdict. */
    private static final String ENGINE = """
            const bytes = text => Uint8Array.from(atob(text), c => c.charCodeAt(0));
            const unpacked = packed => new Map(Object.entries(packed).map(([name, text]) => [name, bytes(text)]));
            const verdict = (files, receipt) => {
                try {
                    return lottery.verify(lottery.arrange(files), receipt, () => 0).steps.map(s => s.outcome + ' ' + s.name);
                } catch (refused) {
                    if (!refused.refusal) { throw refused; }
                    return ['REFUSED'];
                }
            };
            """;

    private static final String VERIFY =
            ENGINE + "return verdict(unpacked(arguments[0]), arguments[1] ? bytes(arguments[1]) : null);";

    /** What was picked from a folder goes through the same hands as in the worker. */
    private static final String VERIFY_FOLDER =
            ENGINE + "return verdict(lottery.ofFolder(unpacked(arguments[0])), null);";

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

    /** The page keeps the whole files: what is spoilt is all that has to be handed over to it again. */
    private static final String KEEP = ENGINE + "window.whole = unpacked(arguments[0]);";

    private static final String VERIFY_SPOILT = ENGINE + """
            return arguments[1].map(spoilt => {
                const files = new Map(window.whole);
                if (spoilt === null) { files.delete(arguments[0]); } else { files.set(arguments[0], bytes(spoilt)); }
                return verdict(files, null);
            });""";

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

    @Test
    void agreesWithTheEngineOnDrawsOfEveryRule() throws IOException {
        for (Map.Entry<String, DrawFiles> draw : SampleDraws.ofEveryRule(8).entrySet()) {
            requireAgreement(draw.getKey(), draw.getValue(), Optional.empty());
            for (BundleLayer layer : BundleLayer.values()) {
                DrawFiles bundle = AuditBundle.read(page.write(draw.getValue(), layer));
                requireAgreement(draw.getKey() + layer, bundle, Optional.empty());
            }
            assertThat(pageVerdicts(draw.getValue(), Optional.empty()))
                    .as(draw.getKey())
                    .contains("PASS replay");
        }
    }

    @Test
    void agreesOnOneChangedByteAndOnAMissingFileAnywhere() throws IOException {
        DrawFiles folderFiles = SampleDraws.logged(DrawHash.SHA_256);
        DrawFiles bundle = AuditBundle.read(page.write(folderFiles, BundleLayer.SEALED));
        List<DrawFiles> wholes = new ArrayList<>(List.of(folderFiles, bundle));
        wholes.addAll(SampleDraws.ofEveryRule(1).values());
        for (DrawFiles whole : wholes) {
            shared.script(KEEP, encoded(whole));
            for (String name : whole.names()) {
                requireAgreementOnSpoilt(whole, name);
            }
        }
    }

    private static void requireAgreementOnSpoilt(DrawFiles whole, String name) {
        List<byte[]> changed = withOneByteChanged(whole.require(name));
        List<@Nullable String> spoilt = new ArrayList<>();
        spoilt.add(null); // the file is missing
        changed.forEach(file -> spoilt.add(base64(file)));
        List<List<String>> engine = new ArrayList<>();
        engine.add(engineVerdicts(whole.without(name), Optional.empty()));
        changed.forEach(file -> engine.add(engineVerdicts(whole.with(name, file), Optional.empty())));

        assertThat(shared.script(VERIFY_SPOILT, name, spoilt)).as(name).isEqualTo(engine);
    }

    private static List<byte[]> withOneByteChanged(byte[] original) {
        List<byte[]> changed = new ArrayList<>();
        for (int at : new int[] {0, original.length / 3, original.length / 2, original.length - 1}) {
            byte[] copy = original.clone();
            copy[at] ^= 1;
            changed.add(copy);
        }
        return changed;
    }

    @Test
    void allThreePassOverWhatASystemPutIntoTheFolderAndNothingElse() throws IOException {
        DrawFiles bundle = AuditBundle.read(page.write(SampleDraws.logged(DrawHash.SHA_256), BundleLayer.PUBLIC));
        List<String> sound = verdictsOnFolder(bundle);
        assertThat(sound).hasSize(10).noneMatch(verdict -> verdict.startsWith("FAIL"));
        for (String name : OF_A_SYSTEM) {
            DrawFiles more = bundle.with(name, new byte[] {0, 5, 22, 7});
            assertThat(verdictsOnFolder(more)).as(name).isEqualTo(sound);
            requireAgreement("zip with " + name, more, Optional.empty());
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
        List<String> engine = engineVerdicts(AuditBundle.read(unpacked), Optional.empty());
        assertThat(recountVerdicts(Recount.read(unpacked))).isEqualTo(engine);
        assertThat(shared.script(VERIFY_FOLDER, picked)).isEqualTo(engine);
        return engine;
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

    @Test
    void failsOnReceiptsThatProveSomethingElse() {
        DrawFiles files = SampleDraws.logged(DrawHash.SHA_256);
        Receipt own = SampleDraws.receipt(DrawHash.SHA_256, "G2026-0003");
        Receipt other = SampleDraws.receipt(DrawHash.SHA_256, "G2026-0004");
        Receipt foreign = SampleDraws.receipt(DrawHash.SM3, "G2026-0003");
        List<String> longer = new ArrayList<>(own.proof());
        longer.add(other.proof().get(0));
        List<String> turned = new ArrayList<>(own.proof());
        Collections.reverse(turned);
        List<Receipt> wrong = List.of(
                proving(own, own.index(), own.line(), own.proof().subList(0, 2)),
                proving(own, own.index(), own.line(), List.of()),
                proving(own, own.index(), own.line(), longer),
                proving(own, own.index(), own.line(), turned),
                proving(own, own.index(), own.line(), other.proof()),
                proving(own, other.index(), own.line(), own.proof()),
                proving(own, 8, own.line(), own.proof()),
                proving(own, own.index(), own.line() + ",x", own.proof()),
                proving(own, own.index(), other.line(), own.proof()),
                foreign);

        requireAgreement("own", files, Optional.of(own));
        assertThat(pageVerdicts(files, Optional.of(own))).contains("PASS leaf");
        for (Receipt receipt : wrong) {
            requireAgreement(receipt.proof().toString(), files, Optional.of(receipt));
            assertThat(pageVerdicts(files, Optional.of(receipt))).contains("FAIL leaf");
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
                    assertThat(inflated(deflated(plain, level, strategy), plain.length))
                            .isEqualTo(HexFormat.of().formatHex(sha256(plain)));
                }
            }
        }
    }

    private static String inflated(byte[] packed, int size) {
        return String.valueOf(shared.script("""
                const packed = Uint8Array.from(atob(arguments[0]), c => c.charCodeAt(0));
                return lottery.sha256(lottery.inflate(packed, arguments[1]));""", base64(packed), size));
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

    private static Receipt proving(Receipt receipt, long index, String line, List<String> proof) {
        return new Receipt(receipt.applicant(), index, line, receipt.blind(), receipt.size(), proof);
    }

    private static void requireAgreement(String what, DrawFiles files, Optional<Receipt> receipt) {
        assertThat(pageVerdicts(files, receipt)).as(what).isEqualTo(engineVerdicts(files, receipt));
    }

    @SuppressWarnings("unchecked")
    private static List<String> pageVerdicts(DrawFiles files, Optional<Receipt> receipt) {
        return (List<String>) shared.script(
                VERIFY,
                encoded(files),
                receipt.map(held -> base64(held.bytes())).orElse(""));
    }

    private static Map<String, String> encoded(DrawFiles files) {
        Map<String, String> encoded = new HashMap<>();
        files.names().forEach(name -> encoded.put(name, base64(files.require(name))));
        return encoded;
    }

    private static String base64(byte[] bytes) {
        return Base64.getEncoder().encodeToString(bytes);
    }
}
