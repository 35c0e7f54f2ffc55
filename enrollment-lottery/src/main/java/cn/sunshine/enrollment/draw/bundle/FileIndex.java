package cn.sunshine.enrollment.draw.bundle;

import cn.sunshine.enrollment.draw.BundleLayer;
import cn.sunshine.enrollment.draw.DrawFiles;
import cn.sunshine.enrollment.draw.DrawHash;
import cn.sunshine.enrollment.draw.DrawRefusedException;
import cn.sunshine.enrollment.draw.Place;
import cn.sunshine.enrollment.draw.RefusalCode;
import cn.sunshine.enrollment.draw.canonical.Hex;
import cn.sunshine.enrollment.draw.canonical.Json;
import cn.sunshine.enrollment.draw.canonical.JsonFields;
import cn.sunshine.enrollment.draw.canonical.JsonReader;
import cn.sunshine.enrollment.draw.canonical.JsonWriter;
import cn.sunshine.enrollment.draw.ceremony.Params;
import cn.sunshine.enrollment.draw.crypto.HashSuite;
import java.util.Locale;
import java.util.Set;

/** files.json: the SHA-256 of every other file of the bundle, so that none can be missing, extra or changed. */
final class FileIndex {

    static final String NAME = "files.json";

    private static final String FILES = "files";
    private static final String LAYER = "layer";

    private FileIndex() {}

    static DrawFiles add(DrawFiles files, BundleLayer layer) {
        Json.Obj hashes = Json.Obj.empty();
        for (String name : files.names()) {
            hashes = hashes.with(name, sha256(files.require(name)));
        }
        Json.Obj index =
                Json.Obj.empty().with(FILES, hashes).with(LAYER, layer.name().toLowerCase(Locale.ROOT));
        return files.with(NAME, JsonWriter.bytes(index));
    }

    /** Refuses a file that is missing, extra, changed, or of the other layer. */
    static void check(DrawFiles files, Params params) {
        JsonFields index = JsonReader.read(NAME, files.require(NAME)).requireKeys(Set.of(FILES, LAYER), Set.of());
        JsonFields hashes = index.fields(FILES);
        for (String name : hashes.keys()) {
            if (!sha256(files.require(name)).equals(hashes.text(name))) {
                throw new DrawRefusedException(
                        RefusalCode.CHANGED_FILE, Place.of(name), "the file is not the one that files.json lists");
            }
        }
        boolean open = requireLayer(index);
        for (String name : files.without(NAME).names()) {
            if (!hashes.has(name) || !Layers.isKnown(name) || open && !Layers.isPublic(name, params)) {
                throw new DrawRefusedException(
                        RefusalCode.UNKNOWN_FILE, Place.of(name), "the file does not belong into this bundle");
            }
        }
    }

    /** Without an index nothing tells of a file that no bundle has. From a folder it is not read; a zip holds it on purpose. */
    static void requireKnown(DrawFiles files) {
        for (String name : files.names()) {
            if (!Layers.isKnown(name)) {
                throw new DrawRefusedException(RefusalCode.UNKNOWN_FILE, Place.of(name), "no bundle has such a file");
            }
        }
    }

    private static boolean requireLayer(JsonFields index) {
        String layer = index.text(LAYER);
        if (!Set.of("public", "sealed").contains(layer)) {
            throw new DrawRefusedException(RefusalCode.INVALID_VALUE, index.place(LAYER), "expected public or sealed");
        }
        return layer.equals("public");
    }

    private static String sha256(byte[] bytes) {
        return Hex.of(HashSuite.of(DrawHash.SHA_256).hash(bytes));
    }
}
