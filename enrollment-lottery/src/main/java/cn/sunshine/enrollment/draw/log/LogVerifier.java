package cn.sunshine.enrollment.draw.log;

import cn.sunshine.enrollment.draw.DrawFiles;
import cn.sunshine.enrollment.draw.DrawRefusedException;
import cn.sunshine.enrollment.draw.Place;
import cn.sunshine.enrollment.draw.RefusalCode;
import cn.sunshine.enrollment.draw.canonical.JsonFields;
import cn.sunshine.enrollment.draw.canonical.JsonReader;
import cn.sunshine.enrollment.draw.ceremony.EntropyRecord;
import cn.sunshine.enrollment.draw.ceremony.Manifest;
import cn.sunshine.enrollment.draw.crypto.Ed25519;
import cn.sunshine.enrollment.draw.crypto.HashSuite;
import cn.sunshine.enrollment.draw.merkle.MerkleTree;
import cn.sunshine.enrollment.draw.merkle.ProofVerifier;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * Checks the four log files of a bundle: the manifest of the draw was in the log before the entropy was known, the log was
 * only ever extended, and there is no second manifest. Every refusal names the file.
 */
public final class LogVerifier {

    private final Manifest manifest;
    private final HashSuite suite;
    private final ProofVerifier proofs;
    private final List<LogEntry> entries;
    private final List<TreeHead> heads;
    private final JsonFields headsJson;
    private final DrawFiles files;
    private int own;

    private LogVerifier(DrawFiles files, Manifest manifest) {
        this.files = files;
        this.manifest = manifest;
        this.suite = HashSuite.of(manifest.hash());
        this.proofs = new ProofVerifier(suite);
        this.entries = JsonReader.readLines(DrawLog.ENTRIES, files.require(DrawLog.ENTRIES)).stream()
                .map(LogEntry::read)
                .toList();
        this.headsJson = JsonReader.read(DrawLog.HEADS, files.require(DrawLog.HEADS))
                .requireKeys(Set.of("hash", "heads", "logId", "publicKey"), Set.of());
        this.heads = headsJson.list("heads").stream().map(TreeHead::read).toList();
    }

    /**
     * Checks everything.
     *
     * @param entropy the public numbers, once they are known
     * @param resultHash of the result files, where they are all at hand
     * @return id of the log in hexadecimal, to be compared with the one that the district publishes
     */
    public static String verify(
            DrawFiles files, Manifest manifest, Optional<EntropyRecord> entropy, Optional<byte[]> resultHash) {
        LogVerifier verifier = new LogVerifier(files, manifest);
        verifier.requireHeads();
        verifier.requireEntries();
        verifier.requireInclusion();
        verifier.requireConsistency();
        verifier.requireOnlyManifest();
        verifier.requireOnlyAttempt();
        verifier.requireEntryBeforeHead();
        entropy.ifPresent(verifier::requireBefore);
        verifier.requireResult(entropy.flatMap(EntropyRecord::time), resultHash);
        return verifier.headsJson.text("logId");
    }

    private void requireHeads() {
        byte[] publicKey = headsJson.hex("publicKey", Ed25519.KEY_LENGTH);
        byte[] logId = headsJson.hex("logId", HashSuite.LENGTH);
        if (!headsJson.text("hash").equals(manifest.hash().label())
                || !Arrays.equals(logId, DrawLog.logId(publicKey))) {
            throw refuse(RefusalCode.HASH_MISMATCH, DrawLog.HEADS, "logId is not of this key, or the hash is another");
        }
        for (int i = 0; i < heads.size(); i++) {
            TreeHead head = heads.get(i);
            Place place = Place.of(DrawLog.HEADS).field("heads[" + i + "]");
            byte[] message = TreeHead.signedBytes(logId, head.size(), head.time(), head.root());
            Ed25519.verify(publicKey, message, head.signature(), place);
            if (i > 0 && !follows(heads.get(i - 1), head)) {
                throw new DrawRefusedException(
                        RefusalCode.LOG_TIME, place, "heads ascend by size and do not go back in time");
            }
        }
    }

    private static boolean follows(TreeHead before, TreeHead head) {
        return head.size() > before.size() && !head.time().isBefore(before.time());
    }

    private void requireEntries() {
        if (heads.isEmpty() || last().size() != entries.size()) {
            throw refuse(RefusalCode.LOG_INCOMPLETE, DrawLog.ENTRIES, "the last head covers another number of entries");
        }
        for (int i = 1; i < entries.size(); i++) {
            if (entries.get(i).time().isBefore(entries.get(i - 1).time())) {
                throw new DrawRefusedException(
                        RefusalCode.LOG_TIME, Place.of(DrawLog.ENTRIES).line(i + 1), "the line before is younger");
            }
        }
        MerkleTree tree =
                MerkleTree.of(suite, entries.stream().map(LogEntry::leaf).toList());
        if (!Arrays.equals(tree.root(), last().root())) {
            throw refuse(
                    RefusalCode.LOG_INCOMPLETE, DrawLog.ENTRIES, "the entries do not give the root of the last head");
        }
    }

    private void requireInclusion() {
        JsonFields json = JsonReader.read(DrawLog.INCLUSION, files.require(DrawLog.INCLUSION))
                .requireKeys(Set.of("index", "proof", "size"), Set.of());
        long size = json.integer("size", 1, Integer.MAX_VALUE);
        int index = (int) json.integer("index", 0, Integer.MAX_VALUE);
        if (size != heads.get(0).size() || index >= entries.size()) {
            throw refuse(RefusalCode.PROOF_INDEX, DrawLog.INCLUSION, "size or index is not of the first head");
        }
        LogEntry entry = entries.get(index);
        if (!entry.is(LogEntry.Kind.MANIFEST, manifest.drawId())
                || !Arrays.equals(entry.hash(), manifest.manifestHash())) {
            throw refuse(RefusalCode.LOG_INCOMPLETE, DrawLog.INCLUSION, "the entry is not the manifest of this draw");
        }
        own = index;
        proofs.inclusion(
                entry.leaf(), index, size, json.hashes("proof"), heads.get(0).root(), json.place("proof"));
    }

    private void requireConsistency() {
        List<JsonFields> steps = JsonReader.read(DrawLog.CONSISTENCY, files.require(DrawLog.CONSISTENCY))
                .requireKeys(Set.of("proofs"), Set.of())
                .list("proofs");
        if (steps.size() != heads.size() - 1) {
            throw refuse(
                    RefusalCode.LOG_INCOMPLETE, DrawLog.CONSISTENCY, "expected a proof from each head to the next");
        }
        for (int i = 0; i < steps.size(); i++) {
            JsonFields step = steps.get(i).requireKeys(Set.of("first", "proof", "second"), Set.of());
            TreeHead first = heads.get(i);
            TreeHead second = heads.get(i + 1);
            step.integer("first", first.size(), first.size());
            step.integer("second", second.size(), second.size());
            proofs.consistency(
                    first.size(),
                    first.root(),
                    second.size(),
                    second.root(),
                    step.hashes("proof"),
                    step.place("proof"));
        }
    }

    private void requireOnlyManifest() {
        long manifests = count(LogEntry.Kind.MANIFEST);
        if (manifests != 1 || count(LogEntry.Kind.ABORT) != 0) {
            throw refuse(
                    RefusalCode.LOG_NOT_UNIQUE, DrawLog.ENTRIES, "another manifest of this draw, or it was aborted");
        }
    }

    private void requireBefore(EntropyRecord entropy) {
        Optional<Instant> known = entropy.time();
        if (known.isEmpty() || !heads.get(0).time().isBefore(known.get())) {
            throw new DrawRefusedException(
                    RefusalCode.LOG_TIME,
                    Place.of("entropy.json").field("time"),
                    "the time is missing, or the head with the manifest is not older");
        }
    }

    /** Whoever may choose among attempts chooses among their outcomes. */
    private void requireOnlyAttempt() {
        Attempts attempts = Attempts.with(manifest.drawId());
        if (!attempts.wereGivenUp(entries.subList(0, own)) || !attempts.areOver(entries.subList(own, entries.size()))) {
            throw refuse(
                    RefusalCode.LOG_NOT_UNIQUE,
                    DrawLog.ENTRIES,
                    "another attempt at this draw was not given up before");
        }
    }

    private void requireEntryBeforeHead() {
        if (entries.get(own).time().isAfter(heads.get(0).time())) {
            throw new DrawRefusedException(
                    RefusalCode.LOG_TIME,
                    Place.of(DrawLog.HEADS).field("heads[0]"),
                    "the head is older than the manifest that it covers");
        }
    }

    private void requireResult(Optional<Instant> known, Optional<byte[]> resultHash) {
        List<Integer> results = IntStream.range(0, entries.size())
                .filter(i -> entries.get(i).is(LogEntry.Kind.RESULT, manifest.drawId()))
                .boxed()
                .toList();
        if (results.size() > 1) {
            throw refuse(RefusalCode.RESULT_DIFFERS, DrawLog.ENTRIES, "the log has more than one result of this draw");
        }
        results.forEach(at -> requireResult(at, known, resultHash));
    }

    private void requireResult(int at, Optional<Instant> known, Optional<byte[]> resultHash) {
        LogEntry result = entries.get(at);
        if (at < heads.get(0).size() || known.filter(result.time()::isBefore).isPresent()) {
            throw new DrawRefusedException(
                    RefusalCode.LOG_TIME,
                    Place.of(DrawLog.ENTRIES).line(at + 1),
                    "the result was logged before the entropy was known");
        }
        if (!Arrays.equals(result.hash(), resultHash.orElse(result.hash()))) {
            throw refuse(RefusalCode.RESULT_DIFFERS, DrawLog.ENTRIES, "the log has another result of this draw");
        }
    }

    private long count(LogEntry.Kind kind) {
        return entries.stream()
                .filter(entry -> entry.is(kind, manifest.drawId()))
                .count();
    }

    private TreeHead last() {
        return heads.get(heads.size() - 1);
    }

    private static DrawRefusedException refuse(RefusalCode code, String file, String reason) {
        return new DrawRefusedException(code, Place.of(file), reason);
    }
}
