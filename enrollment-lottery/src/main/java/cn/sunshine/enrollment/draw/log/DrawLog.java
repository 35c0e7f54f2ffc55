package cn.sunshine.enrollment.draw.log;

import cn.sunshine.enrollment.draw.DrawFiles;
import cn.sunshine.enrollment.draw.DrawHash;
import cn.sunshine.enrollment.draw.canonical.Hex;
import cn.sunshine.enrollment.draw.canonical.Json;
import cn.sunshine.enrollment.draw.canonical.JsonWriter;
import cn.sunshine.enrollment.draw.canonical.Texts;
import cn.sunshine.enrollment.draw.crypto.Ed25519;
import cn.sunshine.enrollment.draw.crypto.HashSuite;
import cn.sunshine.enrollment.draw.merkle.MerkleTree;
import java.security.PrivateKey;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** The log of a district up to some entry; appending gives a longer log and leaves this one as it is. */
public final class DrawLog {

    public static final String FOLDER = "log/";

    /** Names of the four files, all or none of which a bundle holds. */
    public static final String ENTRIES = "log/entries.ndjson";

    public static final String HEADS = "log/sth.json";
    public static final String INCLUSION = "log/inclusion.json";
    public static final String CONSISTENCY = "log/consistency.json";

    private final HashSuite suite;
    private final List<LogEntry> entries;

    DrawLog(HashSuite suite, List<LogEntry> entries) {
        this.suite = suite;
        this.entries = List.copyOf(entries);
    }

    public static DrawLog empty(DrawHash hash) {
        return new DrawLog(HashSuite.of(hash), List.of());
    }

    /**
     * The log with one more entry.
     *
     * @throws IllegalArgumentException if the entry is older than the last one, or a second manifest of its draw
     */
    public DrawLog append(LogEntry entry) {
        if (!entries.isEmpty()
                && entry.time().isBefore(entries.get(entries.size() - 1).time())) {
            throw new IllegalArgumentException("the last entry is younger than " + entry.time());
        }
        boolean second = entry.kind() == LogEntry.Kind.MANIFEST
                && entries.stream().anyMatch(old -> old.is(LogEntry.Kind.MANIFEST, entry.drawId()));
        if (second) {
            throw new IllegalArgumentException(entry.drawId() + " has its manifest; an attempt has an id of its own");
        }
        List<LogEntry> longer = new ArrayList<>(entries);
        longer.add(entry);
        return new DrawLog(suite, longer);
    }

    public int size() {
        return entries.size();
    }

    /**
     * Signs the log as it is.
     *
     * @param publicKey 44 bytes of DER
     * @param time not before the last entry
     */
    public TreeHead sign(byte[] publicKey, PrivateKey key, Instant time) {
        byte[] root = tree().root();
        byte[] message = TreeHead.signedBytes(logId(publicKey), size(), time, root);
        return new TreeHead(size(), root, time, Ed25519.sign(key, message));
    }

    /** SHA-256 of the key, whatever the hash of the log: names the log for ever. */
    public static byte[] logId(byte[] publicKey) {
        return HashSuite.of(DrawHash.SHA_256).hash(publicKey);
    }

    /**
     * The four files for the bundle of a draw.
     *
     * @param heads ascending; the first covers the manifest of the draw, the last this log
     */
    public DrawFiles files(String drawId, byte[] publicKey, List<TreeHead> heads) {
        return DrawFiles.none()
                .with(ENTRIES, lines())
                .with(HEADS, heads(publicKey, heads))
                .with(INCLUSION, JsonWriter.bytes(inclusion(drawId, heads.get(0))))
                .with(CONSISTENCY, JsonWriter.bytes(consistency(heads)));
    }

    /** The entries as a file: a line of canonical JSON each. */
    public byte[] lines() {
        StringBuilder lines = new StringBuilder();
        entries.forEach(entry -> lines.append(entry.line()).append('\n'));
        return Texts.bytes(lines.toString());
    }

    /** The heads as a file, with the key that they are checked with. */
    public byte[] heads(byte[] publicKey, List<TreeHead> heads) {
        return JsonWriter.bytes(headsJson(publicKey, heads));
    }

    private Json.Obj headsJson(byte[] publicKey, List<TreeHead> heads) {
        return Json.Obj.empty()
                .with("hash", suite.name().label())
                .with(
                        "heads",
                        new Json.Arr(heads.stream().<Json>map(TreeHead::json).toList()))
                .with("logId", Hex.of(logId(publicKey)))
                .with("publicKey", Hex.of(publicKey));
    }

    private Json.Obj inclusion(String drawId, TreeHead head) {
        int index = 0;
        while (!entries.get(index).is(LogEntry.Kind.MANIFEST, drawId)) {
            index++;
        }
        return Json.Obj.empty()
                .with("index", index)
                .with("proof", hex(tree((int) head.size()).inclusionProof(index)))
                .with("size", head.size());
    }

    private Json.Obj consistency(List<TreeHead> heads) {
        List<Json> proofs = new ArrayList<>();
        for (int i = 1; i < heads.size(); i++) {
            int first = (int) heads.get(i - 1).size();
            int second = (int) heads.get(i).size();
            proofs.add(Json.Obj.empty()
                    .with("first", first)
                    .with("proof", hex(tree(second).consistencyProof(first)))
                    .with("second", second));
        }
        return Json.Obj.empty().with("proofs", new Json.Arr(proofs));
    }

    private MerkleTree tree() {
        return tree(size());
    }

    private MerkleTree tree(int size) {
        return MerkleTree.of(
                suite, entries.subList(0, size).stream().map(LogEntry::leaf).toList());
    }

    private static List<String> hex(List<byte[]> path) {
        return path.stream().map(Hex::of).toList();
    }
}
