package cn.sunshine.enrollment.draw.recount;

import cn.sunshine.enrollment.draw.recount.LogEntry.Kind;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Section 11: the manifest stood in a log before the entropy, the log only ever grew, and there was no second manifest. */
final class LogCheck {

    static final String ENTRIES = "log/entries.ndjson";
    static final String HEADS = "log/sth.json";
    static final String INCLUSION = "log/inclusion.json";
    static final String CONSISTENCY = "log/consistency.json";

    private final Manifest manifest;
    private final Bundle files;
    private final MerkleTree tree;
    private final List<LogEntry> entries = new ArrayList<>();
    private final List<TreeHead> heads = new ArrayList<>();

    private LogCheck(Bundle files, Manifest manifest) {
        this.files = files;
        this.manifest = manifest;
        this.tree = new MerkleTree(manifest.hash());
    }

    /** The id of the log, to be compared with the one that the district publishes. */
    static String check(Bundle files, Manifest manifest) {
        LogCheck log = new LogCheck(files, manifest);
        log.readEntries();
        String id = log.readHeads();
        log.requireEntriesUnderLastHead();
        log.requireIncluded();
        log.requireConsistent();
        log.requireOnlyManifest();
        log.requireOneAttemptAfterTheOther();
        log.requireBeforeEntropy();
        log.requireResult();
        return id;
    }

    private void readEntries() {
        Where file = Where.in(ENTRIES);
        for (String line : Text.lines(Text.decode(files.bytes(ENTRIES), file), file)) {
            JsonObject json = Json.document(line, file.line(entries.size() + 1));
            LogEntry entry = LogEntry.read(json, line);
            if (!entries.isEmpty() && entry.time().isBefore(last(entries).time())) {
                throw json.at("time")
                        .expected("LOG_TIME", "not before " + last(entries).time(), entry.time());
            }
            entries.add(entry);
        }
    }

    private String readHeads() {
        JsonObject json = Json.read(files, HEADS).requireKeys(Set.of("hash", "heads", "logId", "publicKey"), Set.of());
        if (!json.text("hash").equals(manifest.hashName())) {
            throw json.at("hash").expected("HASH_MISMATCH", manifest.hashName(), json.text("hash"));
        }
        byte[] publicKey = json.bytes("publicKey", Ed25519.KEY_LENGTH);
        byte[] logId = json.bytes("logId", Hash.LENGTH);
        Manifest.requireSame(json.at("logId"), Hash.SHA_256.of(publicKey), logId);
        for (JsonObject item : json.objects("heads")) {
            TreeHead head = TreeHead.read(item);
            Ed25519.requireSigned(head.signedBytes(logId), head.signature(), publicKey, item.where());
            if (!heads.isEmpty() && !head.follows(last(heads))) {
                throw item.where().expected("LOG_TIME", "a larger size and no earlier time than before", "another");
            }
            heads.add(head);
        }
        return Text.hex(logId);
    }

    private void requireEntriesUnderLastHead() {
        if (heads.isEmpty() || last(heads).size() != entries.size()) {
            throw Where.in(ENTRIES).expected("LOG_INCOMPLETE", "a last head over all entries", entries.size());
        }
        byte[] root = tree.root(entries.stream().map(LogEntry::leaf).toList());
        if (!Text.hex(root).equals(Text.hex(last(heads).root()))) {
            throw Where.in(ENTRIES)
                    .expected("LOG_INCOMPLETE", "root " + Text.hex(last(heads).root()), Text.hex(root));
        }
    }

    private void requireIncluded() {
        JsonObject json = Json.read(files, INCLUSION).requireKeys(Set.of("index", "proof", "size"), Set.of());
        TreeHead first = heads.get(0);
        long index = json.number("index", 0, Integer.MAX_VALUE);
        long size = json.number("size", 1, Integer.MAX_VALUE);
        if (size != first.size() || index >= entries.size()) {
            throw Where.in(INCLUSION).expected("PROOF_INDEX", "the size of the first head, " + first.size(), size);
        }
        LogEntry entry = entries.get((int) index);
        if (!isOwn(entry, Kind.MANIFEST) || !entry.hash().equals(Text.hex(manifest.manifestHash()))) {
            throw Where.in(INCLUSION).expected("LOG_INCOMPLETE", "the entry of this manifest", entry.kind());
        }
        tree.requireIncluded(entry.leaf(), index, size, json.hashes("proof"), first.root(), json.at("proof"));
    }

    private void requireConsistent() {
        List<JsonObject> proofs = Json.read(files, CONSISTENCY)
                .requireKeys(Set.of("proofs"), Set.of())
                .objects("proofs");
        if (proofs.size() != heads.size() - 1) {
            throw Where.in(CONSISTENCY).expected("LOG_INCOMPLETE", (heads.size() - 1) + " proofs", proofs.size());
        }
        for (int i = 0; i < proofs.size(); i++) {
            JsonObject json = proofs.get(i).requireKeys(Set.of("first", "proof", "second"), Set.of());
            TreeHead before = heads.get(i);
            TreeHead after = heads.get(i + 1);
            json.number("first", before.size(), before.size());
            json.number("second", after.size(), after.size());
            List<byte[]> proof = json.hashes("proof");
            tree.requireConsistent(before.size(), before.root(), after.size(), after.root(), proof, json.at("proof"));
        }
    }

    private void requireOnlyManifest() {
        long manifests = own(Kind.MANIFEST).size();
        long aborts = own(Kind.ABORT).size();
        if (manifests != 1 || aborts != 0) {
            throw Where.in(ENTRIES)
                    .expected(
                            "LOG_NOT_UNIQUE",
                            "one manifest of this draw",
                            manifests + " and given up " + aborts + " times");
        }
    }

    /** Sections 2 and 11: attempts are numbered, and each is given up, without a result, before the next begins. */
    private void requireOneAttemptAfterTheOther() {
        Attempt own = Attempt.of(manifest.drawId());
        Where where = Where.in(ENTRIES);
        LogEntry logged = own(Kind.MANIFEST).get(0);
        Map<Long, LogEntry> latest = new HashMap<>();
        for (LogEntry entry : entries) {
            Attempt attempt = own.named(entry.drawId());
            if (attempt.isOfSameDrawAs(own) && attempt.number() != own.number()) {
                boolean before = attempt.number() < own.number() && entries.indexOf(entry) < entries.indexOf(logged);
                if (!before || entry.kind() == Kind.RESULT) {
                    throw where.expected(
                            "LOG_NOT_UNIQUE", "no other attempt after it or with a result", entry.drawId());
                }
                latest.put(attempt.number(), entry);
            }
        }
        for (LogEntry entry : latest.values()) {
            if (entry.kind() != Kind.ABORT) {
                throw where.expected("LOG_NOT_UNIQUE", "earlier attempts given up", entry.drawId());
            }
        }
    }

    private void requireBeforeEntropy() {
        LogEntry entry = own(Kind.MANIFEST).get(0);
        Instant signed = heads.get(0).time();
        if (signed.isBefore(entry.time())) {
            throw Where.in(HEADS).field("heads[0].time").expected("LOG_TIME", "not before " + entry.time(), signed);
        }
        if (files.has(Entropy.FILE)) {
            Optional<Instant> known = Entropy.read(files).time();
            if (known.isEmpty() || !signed.isBefore(known.get())) {
                Where where = Where.in(Entropy.FILE).field("time");
                throw where.expected(
                        "LOG_TIME",
                        "a time after " + signed,
                        known.map(Instant::toString).orElse("none"));
            }
        }
    }

    private void requireResult() {
        List<LogEntry> results = own(Kind.RESULT);
        boolean computable = files.missing(
                        Seed.FILE, ResultFiles.TICKETS, ResultFiles.RESULT, ResultFiles.CUTOFFS, ResultFiles.WAITLIST)
                .isEmpty();
        if (results.size() > 1) {
            throw Where.in(ENTRIES).expected("RESULT_DIFFERS", "at most one result of this draw", results.size());
        }
        for (LogEntry result : results) {
            requireAfterEntropy(result);
            if (computable) {
                requireSame(result);
            }
        }
    }

    private void requireSame(LogEntry result) {
        String expected = Text.hex(manifest.resultHash(files, Seed.stated(files)));
        if (!result.hash().equals(expected)) {
            throw Where.in(ENTRIES).expected("RESULT_DIFFERS", "result " + expected, result.hash());
        }
    }

    /** A head that covers the result was not signed before the entropy, whatever time it states. */
    private void requireAfterEntropy(LogEntry result) {
        int index = entries.indexOf(result);
        Where line = Where.in(ENTRIES).line(index + 1);
        if (index < heads.get(0).size()) {
            throw line.expected("LOG_TIME", "no result under the first head", result.hash());
        }
        if (files.has(Entropy.FILE)) {
            Instant known = Entropy.read(files).time().orElseThrow();
            if (result.time().isBefore(known)) {
                throw line.expected("LOG_TIME", "a result not before " + known, result.time());
            }
        }
    }

    private List<LogEntry> own(Kind kind) {
        return entries.stream().filter(entry -> isOwn(entry, kind)).toList();
    }

    private boolean isOwn(LogEntry entry, Kind kind) {
        return entry.kind() == kind && entry.drawId().equals(manifest.drawId());
    }

    private static <T> T last(List<T> list) {
        return list.get(list.size() - 1);
    }
}
