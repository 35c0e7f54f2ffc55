package cn.sunshine.enrollment.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import cn.sunshine.enrollment.draw.AuditBundle;
import cn.sunshine.enrollment.draw.BundleLayer;
import cn.sunshine.enrollment.draw.DrawFiles;
import cn.sunshine.enrollment.draw.DrawHash;
import cn.sunshine.enrollment.draw.DrawProgress;
import cn.sunshine.enrollment.draw.DrawRefusedException;
import cn.sunshine.enrollment.draw.Receipt;
import cn.sunshine.enrollment.draw.Reveal;
import cn.sunshine.enrollment.draw.StepResult;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
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
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The verifier page, opened from a folder in a real Chromium. It shares no code with the engine; whatever it says of a bundle,
 * step by step, must be what {@link AuditBundle#verify} says. Skipped by name where no browser is installed.
 */
@EnabledIf(
        value = "cn.sunshine.enrollment.journey.Browser#isInstalled",
        disabledReason = "no /usr/bin/chromium with /usr/bin/chromedriver")
class VerifierPageIT {

    static final String PAGE = "/cn/sunshine/enrollment/draw/verifier/verify.html";
    private static final int LEAST_TARGET = 44;
    /** Somewhere in the packed bytes of a zip's first file. */
    private static final int FIRST_DATA = 60;

    private static final String TWIN = "G2026-0003";

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

    private static Path page;
    private static Browser shared;

    @BeforeAll
    static void savesThePageIntoAFolder() throws IOException {
        page = folder.resolve("verify.html");
        try (InputStream html = VerifierPageIT.class.getResourceAsStream(PAGE)) {
            assertThat(html).isNotNull();
            Files.copy(html, page);
        }
        shared = new Browser(0, 1280).openFile(page);
    }

    @AfterAll
    static void closesTheBrowser() {
        shared.close();
    }

    @ParameterizedTest
    @EnumSource
    void replaysTheWholeDrawAndSaysWhatTheEngineSays(DrawHash hash) throws IOException {
        for (BundleLayer layer : BundleLayer.values()) {
            Path zip = write(SampleDraws.logged(hash), layer);
            shared.openFile(page).put("bundle", zip.toString()).awaitText("#loaded", hash.label());
            shared.click("#check-all").await("#steps li:nth-child(10)");

            assertThat(shared.verdicts()).isEqualTo(javaVerdicts(AuditBundle.read(zip), Optional.empty()));
            assertThat(shared.verdicts()).noneMatch(verdict -> verdict.startsWith("FAIL"));
            looksRight(shared);
        }
    }

    @ParameterizedTest
    @EnumSource
    void provesOneFamilysLineAndTellsItsPlaceInWords(DrawHash hash) throws IOException {
        Path zip = write(SampleDraws.logged(hash), BundleLayer.PUBLIC);
        Path receipt = Files.write(
                folder.resolve("receipt.json"), SampleDraws.receipt(hash, TWIN).bytes());
        shared.openFile(page).put("bundle", zip.toString()).put("receipt", receipt.toString());
        shared.awaitText("#loaded", "凭证").awaitText("#loaded", hash.label());
        shared.click("#check-one").await("#steps li[data-step=result]");

        assertThat(shared.verdicts()).hasSize(8).allMatch(verdict -> verdict.startsWith("PASS"));
        assertThat(shared.text("#facts")).contains(TWIN, "T01", "个号码中的第", "学校 350102001");
        if (hash == DrawHash.SHA_256) {
            assertThat(shared.text("#facts")).contains("f756 0c99 a5f6 8505", "第 7 位", "没有录取", "候补第 2 位");
        }
    }

    /** What a family has on a phone with little memory: its receipt and the small files. */
    @Test
    void provesOneFamilysLineWithoutAnybodyElsesData() throws IOException {
        DrawFiles all = SampleDraws.logged(DrawHash.SHA_256);
        List<String> small = List.of(
                "manifest.json",
                "params.json",
                "commitments.json",
                "reveals.json",
                "entropy.json",
                "seed.txt",
                "cutoffs.csv");
        Path receipt = Files.write(
                folder.resolve("receipt.json"),
                SampleDraws.receipt(DrawHash.SHA_256, "G2026-0007").bytes());
        StringBuilder paths = new StringBuilder();
        for (String name : small) {
            paths.append(paths.isEmpty() ? "" : "\n").append(Files.write(folder.resolve(name), all.require(name)));
        }
        shared.openFile(page).put("bundle", paths.toString()).put("receipt", receipt.toString());
        shared.awaitText("#loaded", "凭证").awaitText("#loaded", "SHA-256");
        shared.click("#check-one").await("#steps li[data-step=result]");

        assertThat(shared.verdicts())
                .containsExactly(
                        "PASS leaf",
                        "PASS hashes",
                        "PASS commitments",
                        "PASS seed",
                        "PASS tickets",
                        "SKIP order",
                        "PASS cutoffs",
                        "SKIP result");
        assertThat(shared.text("#facts")).contains("03d0 29d2 8b38 cbc8", "在线内");
    }

    @Test
    void looksUpAnApplicantNumber() throws IOException {
        Path zip = write(SampleDraws.logged(DrawHash.SHA_256), BundleLayer.PUBLIC);
        shared.openFile(page).put("bundle", zip.toString()).awaitText("#loaded", "SHA-256");
        shared.type("number", "G2026-0006").click("#check-one").await("#steps li[data-step=result]");
        assertThat(shared.text("#facts")).contains("7 个号码中的第 5 位", "录取到学校 350102001");

        shared.type("number", "G2026-9999").click("#check-one").awaitText("#steps", "查不到这个编号");
        assertThat(shared.verdicts()).first().isEqualTo("FAIL leaf");
    }

    @Test
    void readsTheUnpackedFolder() throws IOException {
        DrawFiles files = AuditBundle.read(write(SampleDraws.logged(DrawHash.SM3), BundleLayer.SEALED));
        Path unpacked = folder.resolve("unpacked");
        for (String name : files.names()) {
            Path file = unpacked.resolve(name);
            Files.createDirectories(file.getParent());
            Files.write(file, files.require(name));
        }
        shared.openFile(page)
                .click("summary")
                .put("folder", unpacked.toString())
                .awaitText("#loaded", "SM3");
        shared.click("#check-all").await("#steps li:nth-child(10)");

        assertThat(shared.verdicts()).isEqualTo(javaVerdicts(files, Optional.empty()));
    }

    @Test
    void agreesWithTheEngineOnDrawsOfEveryRule() throws IOException {
        for (Map.Entry<String, DrawFiles> draw : SampleDraws.ofEveryRule(8).entrySet()) {
            requireAgreement(draw.getKey(), draw.getValue(), Optional.empty());
            for (BundleLayer layer : BundleLayer.values()) {
                DrawFiles bundle = AuditBundle.read(write(draw.getValue(), layer));
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
        DrawFiles bundle = AuditBundle.read(write(folderFiles, BundleLayer.SEALED));
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
        Receipt own = SampleDraws.receipt(DrawHash.SHA_256, TWIN);
        Receipt other = SampleDraws.receipt(DrawHash.SHA_256, "G2026-0004");
        Receipt foreign = SampleDraws.receipt(DrawHash.SM3, TWIN);
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

    @Test
    void saysInWordsWhatIsWrongAndLeadsToIt() throws IOException {
        shared.openFile(page).click("#check-all").awaitText("#problems", "请先放入派位公开包");
        byte[] zip = AuditBundle.zip(SampleDraws.logged(DrawHash.SHA_256), BundleLayer.PUBLIC);
        Path cut = Files.write(folder.resolve("cut.zip"), java.util.Arrays.copyOf(zip, zip.length - 100));
        shared.put("bundle", cut.toString()).awaitText("#problems", "INVALID_ZIP");

        zip[FIRST_DATA] ^= 1;
        Path spoiled = Files.write(folder.resolve("spoiled.zip"), zip);
        shared.openFile(page).put("bundle", spoiled.toString()).awaitText("#problems", "INVALID_ZIP");
        shared.click("#language").awaitText("#problems", "the archive is damaged");
    }

    @ParameterizedTest
    @ValueSource(ints = {360, 1280})
    void looksRightOnAPhoneAndOnADesk(int width) throws IOException {
        DrawFiles files = AuditBundle.read(write(SampleDraws.logged(DrawHash.SHA_256), BundleLayer.SEALED));
        byte[] result = files.require("result.csv");
        result[result.length - 2] ^= 1;
        Path spoiled = folder.resolve("files");
        Files.createDirectories(spoiled);
        DrawFiles changed = files.without("files.json").with("result.csv", result);
        StringBuilder paths = new StringBuilder();
        for (String name : changed.names()) {
            Path file = spoiled.resolve(name.substring(name.indexOf('/') + 1));
            paths.append(paths.isEmpty() ? "" : "\n").append(Files.write(file, changed.require(name)));
        }
        try (Browser browser = new Browser(0, width)) {
            looksRight(browser.openFile(page));
            browser.picture("verify-empty").put("bundle", paths.toString()).awaitText("#loaded", "SHA-256");
            browser.click("#check-all").await("#steps li:nth-child(10)");
            assertThat(browser.verdicts()).contains("FAIL cutoffs", "FAIL replay", "FAIL log", "PASS seed");
            browser.click("li[data-step=replay] summary");
            looksRight(browser);
            browser.picture("verify-fail");
            browser.type("number", TWIN).click("#check-one").await("#steps li[data-step=result]");
            browser.click("#show-recipe").await("#recipe-box:not([hidden])");
            looksRight(browser);
            browser.picture("verify-one").click("#language");
            looksRight(browser);
            browser.picture("verify-en");
        }
    }

    @ParameterizedTest
    @EnumSource
    void makesASecretThatOpensItsCommitment(DrawHash hash) {
        shared.openFile(page).type("draw", SampleDraws.DRAW.value()).type("name", "公证员");
        if (hash == DrawHash.SM3) {
            shared.choose("hash", "SM3");
        }
        shared.click("#make").await("#made:not([hidden])");
        Reveal made = new Reveal("公证员", shared.text("#secret"));
        assertThat(made.commitment(hash, SampleDraws.DRAW).hex()).isEqualTo(shared.text("#commitment"));

        String before = shared.text("#secret");
        shared.click("#make").await("#made:not([hidden])");
        assertThat(shared.text("#secret")).hasSize(64).isNotEqualTo(before);
        shared.type("name", " 公证员").click("#make").awaitText("#problems", "首尾有空格");
    }

    @Test
    void printsARecipeThatAShellFollows() throws IOException, InterruptedException {
        assumeTrue(Files.isExecutable(Path.of("/usr/bin/openssl")), "no openssl");
        Path zip = write(SampleDraws.logged(DrawHash.SHA_256), BundleLayer.PUBLIC);
        shared.openFile(page).put("bundle", zip.toString()).awaitText("#loaded", "SHA-256");
        shared.type("number", TWIN).click("#show-recipe").await("#recipe-box:not([hidden])");

        Process shell = new ProcessBuilder("sh", "-c", shared.text("#recipe"))
                .redirectErrorStream(true)
                .start();
        String printed = new String(shell.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(shell.waitFor()).isZero();
        assertThat(printed)
                .contains("3687bc4c9e855de3e843e980f3ae0ea84f2388dc9400ea98ec3651333eeff6d8")
                .contains("f7560c99a5f68505affa3b5743d13b7c1ea439412cc8f2ef2aff408f8259e811")
                .contains("d9796b44e95e6949beb1b7860d0e65e2f0baf8a376f765d6477d59dba351653c");
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
        assertThat(pageVerdicts(files, receipt)).as(what).isEqualTo(javaVerdicts(files, receipt));
    }

    @SuppressWarnings("unchecked")
    private static List<String> pageVerdicts(DrawFiles files, Optional<Receipt> receipt) {
        Map<String, String> encoded = new HashMap<>();
        files.names().forEach(name -> encoded.put(name, base64(files.require(name))));
        return (List<String>) shared.script(
                VERIFY, encoded, receipt.map(held -> base64(held.bytes())).orElse(""));
    }

    private static List<String> javaVerdicts(DrawFiles files, Optional<Receipt> receipt) {
        try {
            return AuditBundle.verify(files, receipt, DrawProgress.silent()).steps().stream()
                    .map(VerifierPageIT::verdict)
                    .toList();
        } catch (DrawRefusedException refused) {
            return List.of("REFUSED");
        }
    }

    private static String verdict(StepResult step) {
        return step.outcome() + " " + step.name();
    }

    private static String base64(byte[] bytes) {
        return Base64.getEncoder().encodeToString(bytes);
    }

    private static Path write(DrawFiles files, BundleLayer layer) throws IOException {
        return Files.write(folder.resolve("bundle.zip"), AuditBundle.zip(files, layer));
    }

    private static void looksRight(Browser browser) {
        assertThat(browser.sidewaysOverflow()).isLessThanOrEqualTo(0);
        assertThat(browser.targetsLowerThan(LEAST_TARGET)).asString().isEqualTo("[]");
        assertThat(browser.script("return performance.getEntriesByType('resource').map(e => e.name)"
                        + ".filter(name => !name.startsWith('blob:') && !name.startsWith('data:'))"))
                .as("the page asks nobody")
                .asString()
                .isEqualTo("[]");
        assertThat(browser.complaints()).isEmpty();
    }
}
