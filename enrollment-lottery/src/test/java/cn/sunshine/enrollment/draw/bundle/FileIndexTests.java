package cn.sunshine.enrollment.draw.bundle;

import static cn.sunshine.enrollment.draw.Refusals.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;

import cn.sunshine.enrollment.draw.BundleLayer;
import cn.sunshine.enrollment.draw.DrawFiles;
import cn.sunshine.enrollment.draw.DrawHash;
import cn.sunshine.enrollment.draw.RefusalCode;
import cn.sunshine.enrollment.draw.TownExample;
import cn.sunshine.enrollment.draw.canonical.Texts;
import cn.sunshine.enrollment.draw.ceremony.DrawInputs;
import cn.sunshine.enrollment.draw.ceremony.Params;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** files.json against every way in which a bundle can differ from it. */
class FileIndexTests {

    private static final DrawFiles TOWN = TownExample.files();
    private static final Params PARAMS = DrawInputs.read(TOWN, DrawHash.SHA_256).params();

    @ParameterizedTest
    @EnumSource
    void listsEveryFileButItself(BundleLayer layer) {
        DrawFiles bundle = bundle(layer);
        String index = text(bundle, "files.json");

        FileIndex.check(bundle, PARAMS);
        bundle.without("files.json").names().forEach(name -> assertThat(index).contains("\"" + name + "\":"));
        assertThat(index)
                .doesNotContain("\"files.json\"")
                .endsWith("\"layer\":\"" + (layer == BundleLayer.PUBLIC ? "public" : "sealed") + "\"}");
    }

    /** Every byte of the sealed layer; of the public one, which is part of it, every seventh. */
    @ParameterizedTest
    @EnumSource
    void noticesEverySingleByteThatIsChanged(BundleLayer layer) {
        DrawFiles bundle = bundle(layer);
        for (String name : bundle.without("files.json").names()) {
            byte[] bytes = bundle.require(name);
            for (int at = 0; at < bytes.length; at += layer == BundleLayer.SEALED ? 1 : 7) {
                bytes[at] ^= (byte) (1 << at % 8);
                DrawFiles changed = bundle.with(name, bytes);
                assertRefused(() -> FileIndex.check(changed, PARAMS), RefusalCode.CHANGED_FILE, name);
                bytes[at] ^= (byte) (1 << at % 8);
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void noticesEveryFileThatIsMissingEmptiedOrLonger(BundleLayer layer) {
        DrawFiles bundle = bundle(layer);
        for (String name : bundle.without("files.json").names()) {
            byte[] longer = java.util.Arrays.copyOf(bundle.require(name), bundle.require(name).length + 1);
            assertRefused(() -> FileIndex.check(bundle.without(name), PARAMS), RefusalCode.MISSING_FILE, name);
            assertRefused(
                    () -> FileIndex.check(bundle.with(name, new byte[0]), PARAMS), RefusalCode.CHANGED_FILE, name);
            assertRefused(() -> FileIndex.check(bundle.with(name, longer), PARAMS), RefusalCode.CHANGED_FILE, name);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"notes.txt", "README.en.md", "signatures/x.json", "verifier/verify.html", "a/roll.csv"})
    void noticesAFileThatIsNotListed(String name) {
        assertRefused(
                () -> FileIndex.check(bundle(BundleLayer.SEALED).with(name, new byte[] {1}), PARAMS),
                RefusalCode.UNKNOWN_FILE,
                name);
    }

    /** Whoever makes the index too can list what he likes; the protocol does not know such a file. */
    @ParameterizedTest
    @ValueSource(strings = {"notes.txt", "signatures/x.exe", "signatures/a/b.json", "log/sth.json.bak"})
    void refusesAListedFileThatNoBundleHolds(String name) {
        DrawFiles indexed = FileIndex.add(
                bundle(BundleLayer.SEALED).without("files.json").with(name, new byte[] {1}), BundleLayer.SEALED);
        assertRefused(() -> FileIndex.check(indexed, PARAMS), RefusalCode.UNKNOWN_FILE, name);
    }

    @Test
    void refusesSealedFilesInThePublicLayer() {
        Set<String> sealed = new TreeSet<>(bundle(BundleLayer.SEALED).names());
        sealed.removeAll(bundle(BundleLayer.PUBLIC).names());

        assertThat(sealed)
                .containsExactly(
                        "blinds.csv",
                        "prefs.csv",
                        "private.csv",
                        "salts.json",
                        "tickets.csv",
                        "tiers.csv",
                        "trace.ndjson");
        for (String name : sealed) {
            DrawFiles leaking = FileIndex.add(
                    bundle(BundleLayer.PUBLIC).without("files.json").with(name, TOWN.require(name)),
                    BundleLayer.PUBLIC);
            assertRefused(() -> FileIndex.check(leaking, PARAMS), RefusalCode.UNKNOWN_FILE, name);
        }
    }

    @Test
    void refusesAnIndexThatIsNotCanonicalOrOfNoLayer() {
        assertIndex(
                "\"layer\":\"sealed\"", "\"layer\":\"secret\"", RefusalCode.INVALID_VALUE, "files.json field layer");
        assertIndex(",\"layer\":\"sealed\"", "", RefusalCode.MISSING_KEY, "files.json field layer");
        assertIndex("{\"files\"", "{\"all\":1,\"files\"", RefusalCode.UNKNOWN_KEY, "files.json field all");
        assertIndex("{\"files\"", "{ \"files\"", RefusalCode.INVALID_JSON, "files.json");
        String hash =
                text(bundle(BundleLayer.SEALED), "files.json").replaceAll(".*\"roll.csv\":\"([0-9a-f]+)\".*", "$1");
        assertIndex(hash, hash.toUpperCase(java.util.Locale.ROOT), RefusalCode.CHANGED_FILE, "roll.csv");
        assertIndex("\"" + hash + "\"", "5", RefusalCode.WRONG_TYPE, "files.json field files.roll.csv");
    }

    private static void assertIndex(String old, String now, RefusalCode code, String place) {
        DrawFiles bundle = bundle(BundleLayer.SEALED);
        String index = text(bundle, "files.json");
        assertThat(index).contains(old);
        DrawFiles changed = bundle.with("files.json", Texts.bytes(index.replace(old, now)));
        assertRefused(() -> FileIndex.check(changed, PARAMS), code, place);
    }

    private static DrawFiles bundle(BundleLayer layer) {
        return BundleWriter.layer(TOWN, layer);
    }

    private static String text(DrawFiles files, String name) {
        return new String(files.require(name), StandardCharsets.UTF_8);
    }
}
