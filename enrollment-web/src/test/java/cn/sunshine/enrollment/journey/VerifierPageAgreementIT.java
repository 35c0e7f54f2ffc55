package cn.sunshine.enrollment.journey;

import static cn.sunshine.enrollment.journey.VerifierPage.engineVerdicts;
import static org.assertj.core.api.Assertions.assertThat;

import cn.sunshine.enrollment.draw.AuditBundle;
import cn.sunshine.enrollment.draw.BundleLayer;
import cn.sunshine.enrollment.draw.DrawFiles;
import cn.sunshine.enrollment.draw.DrawHash;
import cn.sunshine.enrollment.draw.Receipt;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
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
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The verifier page beside the engine, on files sound and spoilt. Skipped by name where no browser is installed. */
@InBrowser
class VerifierPageAgreementIT {

    /** Runs the page's own engine on files in Base64, as the worker would; gives its verdict. */
    private static final String VERIFY = """
            const files = new Map();
            for (const name in arguments[0]) {
                files.set(name, Uint8Array.from(atob(arguments[0][name]), c => c.charCodeAt(0)));
            }
            const receipt = arguments[1] ? Uint8Array.from(atob(arguments[1]), c => c.charCodeAt(0)) : null;
            try {
                return lottery.verify(lottery.arrange(files), receipt, () => 0).steps.map(s => s.outcome + ' ' + s.name);
            } catch (refused) {
                if (!refused.refusal) { throw refused; }
                return ['REFUSED'];
            }""";

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
            for (String name : whole.names()) {
                requireAgreement("without " + name, whole.without(name), Optional.empty());
                byte[] original = whole.require(name);
                for (int at : new int[] {0, original.length / 3, original.length / 2, original.length - 1}) {
                    byte[] changed = original.clone();
                    changed[at] ^= 1;
                    requireAgreement(name + " byte " + at, whole.with(name, changed), Optional.empty());
                }
            }
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
        Map<String, String> encoded = new HashMap<>();
        files.names().forEach(name -> encoded.put(name, base64(files.require(name))));
        return (List<String>) shared.script(
                VERIFY, encoded, receipt.map(held -> base64(held.bytes())).orElse(""));
    }

    private static String base64(byte[] bytes) {
        return Base64.getEncoder().encodeToString(bytes);
    }
}
