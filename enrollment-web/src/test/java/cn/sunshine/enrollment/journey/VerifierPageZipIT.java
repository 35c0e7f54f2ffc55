package cn.sunshine.enrollment.journey;

import static org.assertj.core.api.Assertions.assertThat;

import cn.sunshine.enrollment.draw.AuditBundle;
import cn.sunshine.enrollment.draw.BundleLayer;
import cn.sunshine.enrollment.draw.DrawFiles;
import cn.sunshine.enrollment.draw.DrawHash;
import cn.sunshine.enrollment.draw.DrawProgress;
import cn.sunshine.enrollment.draw.DrawRefusedException;
import cn.sunshine.enrollment.draw.Recount;
import cn.sunshine.enrollment.draw.Verification;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
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

    /** What the worker says of the files that it was given, as a zip or as picked ones. */
    private static final String ASK = """
            const done = arguments[arguments.length - 1], given = arguments[0];
            const bytes = text => Uint8Array.from(atob(text), c => c.charCodeAt(0));
            const answers = [];
            const desk = lottery.desk(answer => answers.push(answer));
            const question = typeof given === 'string' ? { id: 1, ask: 'zip', bytes: bytes(given) }
                : { id: 1, ask: 'files', files: new Map(Object.entries(given).map(([name, text]) => [name, bytes(text)])) };
            const last = () => answers[answers.length - 1];
            desk(question).then(() => desk({ id: 2, ask: 'verify' })).then(() => done(
                answers[0].refusal ? ['REFUSED ' + answers[0].refusal.code]
                    : last().refusal ? ['REFUSED'] : last().value.steps.map(step => step.outcome + ' ' + step.name)));
            """;

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
        byte[] zip = ForgedZips.small();
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
        byte[] zip = ForgedZips.small();
        List<byte[]> archives = new ArrayList<>();
        for (int length = 0; length < zip.length; length++) {
            archives.add(Arrays.copyOf(zip, length));
        }
        archives.add(Arrays.copyOf(zip, zip.length + 1));
        for (int at : ForgedZips.boundaries(zip)) {
            archives.add(ForgedZips.longer(zip, at, 4));
        }
        archives.add(ForgedZips.withoutItsFirstRecord(zip));
        archives.add(ForgedZips.withATail(zip));
        assertThat(requireAgreement(archives, true)).containsOnly("INVALID_ZIP");
    }

    @Test
    void takesNoArchiveThatUnpacksToAnotherResult() throws IOException {
        byte[] zip = AuditBundle.zip(SampleDraws.logged(DrawHash.SHA_256), BundleLayer.PUBLIC);
        Path sound = Files.write(folder.resolve("bundle.zip"), zip);
        page.open().put("bundle", sound.toString()).awaitText("#loaded", "SHA-256");
        Path forged = Files.write(folder.resolve("forged.zip"), ForgedZips.withASecondResult(zip));
        page.open().put("bundle", forged.toString()).awaitText("#problems", "INVALID_ZIP");
        assertThat(requireAgreement(List.of(zip, ForgedZips.withASecondResult(zip)), true)
                        .get(1))
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

    /** The honest files stand in a folder, and above it what who unpacks the zip opens first. */
    @Test
    void rearrangesNoNamesInAZip() throws IOException {
        DrawFiles sound = bundle();
        byte[] forged = "applicant,school\nG2026-0008,350102001\n".getBytes(StandardCharsets.UTF_8);
        assertThat(verdictsOnZip(sound)).hasSize(10).noneMatch(verdict -> verdict.startsWith("FAIL"));
        DrawFiles inAFolder = renamed(sound, name -> "draw/" + name);
        assertThat(verdictsOnZip(inAFolder.with("result.csv", forged))).containsExactly("REFUSED MISSING_FILE");
        assertThat(verdictsOnZip(inAFolder)).containsExactly("REFUSED MISSING_FILE");
        assertThat(verdictsOnZip(renamed(sound, name -> name.replace("log/", ""))))
                .contains("FAIL hashes");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "notes.txt",
                "ROLL.CSV",
                "log/notes.txt",
                "signatures/a/b.json",
                "signatures/.b.json",
                "code/x",
                ".DS_Store",
                "sth.json"
            })
    void dropsNothingFromAZipWithoutItsIndex(String name) throws IOException {
        DrawFiles sound = bundle().without("files.json");
        assertThat(verdictsOnZip(sound)).contains("PASS hashes");
        assertThat(verdictsOnZip(sound.with(name, new byte[] {'x'}))).contains("FAIL hashes");
        for (String log : List.of("entries.ndjson", "sth.json", "inclusion.json", "consistency.json")) {
            sound = sound.without("log/" + log);
        }
        assertThat(verdictsOnZip(sound.with(name, new byte[] {'x'}))).contains("FAIL hashes");
    }

    @Test
    void readsOfWhatWasPickedTheFolderThatHoldsTheManifest() throws IOException {
        Map<String, String> picked = new HashMap<>(encoded(renamed(bundle(), name -> "pick/draw/" + name)));
        List<String> sound = verdictsOnPicked(picked);
        assertThat(sound).hasSize(10).noneMatch(verdict -> verdict.startsWith("FAIL"));
        picked.put("pick/result.csv", "eA==");
        picked.put("result.csv", "eA==");
        assertThat(verdictsOnPicked(picked)).isEqualTo(sound);
        picked.put("pick/draw/sth.json", "eA==");
        assertThat(verdictsOnPicked(picked)).contains("FAIL hashes");

        Map<String, String> loose = new HashMap<>(encoded(renamed(bundle(), name -> name.replaceFirst("^.*/", ""))));
        assertThat(verdictsOnPicked(loose)).isEqualTo(sound);
        loose.put("log/sth.json", "eA==");
        assertThat(verdictsOnPicked(loose)).containsExactly("REFUSED UNKNOWN_FILE");
    }

    private static DrawFiles bundle() {
        return AuditBundle.read("b.zip", AuditBundle.zip(SampleDraws.logged(DrawHash.SHA_256), BundleLayer.PUBLIC));
    }

    private static DrawFiles renamed(DrawFiles files, UnaryOperator<String> names) {
        Map<String, byte[]> renamed = new HashMap<>();
        files.names().forEach(name -> renamed.put(names.apply(name), files.require(name)));
        return DrawFiles.of(renamed);
    }

    private static Map<String, String> encoded(DrawFiles files) {
        Map<String, String> encoded = new HashMap<>();
        files.names().forEach(name -> encoded.put(name, Base64.getEncoder().encodeToString(files.require(name))));
        return encoded;
    }

    private static List<String> verdictsOnPicked(Map<String, String> picked) {
        return strings(shared.scriptThatWaits(ASK, picked));
    }

    /** Of the page and of both engines, which have to agree. */
    private static List<String> verdictsOnZip(DrawFiles files) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (String name : files.names()) {
                zip.putNextEntry(new ZipEntry(name));
                zip.write(files.require(name));
            }
        }
        byte[] zip = bytes.toByteArray();
        page.open();
        List<String> said =
                strings(shared.scriptThatWaits(ASK, Base64.getEncoder().encodeToString(zip)));
        assertThat(steps(() ->
                        AuditBundle.verify(AuditBundle.read("b.zip", zip), Optional.empty(), DrawProgress.silent())))
                .isEqualTo(said);
        assertThat(steps(() -> Recount.verify(Recount.read("b.zip", zip), Optional.empty())))
                .isEqualTo(said);
        return said;
    }

    private static List<String> steps(Supplier<Verification> verifying) {
        try {
            return verifying.get().steps().stream()
                    .map(step -> step.outcome() + " " + step.name())
                    .toList();
        } catch (DrawRefusedException refused) {
            return List.of("REFUSED " + refused.code());
        }
    }

    private static List<String> strings(Object list) {
        return ((List<?>) list).stream().map(String::valueOf).toList();
    }

    private static List<String> requireAgreement(List<byte[]> archives, boolean byTheBrowser) throws IOException {
        page.open();
        List<String> encoded =
                archives.stream().map(Base64.getEncoder()::encodeToString).toList();
        List<String> said = strings(shared.scriptThatWaits(READ, encoded, byTheBrowser));
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
}
