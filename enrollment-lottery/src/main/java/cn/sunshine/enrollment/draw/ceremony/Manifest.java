package cn.sunshine.enrollment.draw.ceremony;

import cn.sunshine.enrollment.draw.DrawHash;
import cn.sunshine.enrollment.draw.DrawRefusedException;
import cn.sunshine.enrollment.draw.Place;
import cn.sunshine.enrollment.draw.RefusalCode;
import cn.sunshine.enrollment.draw.canonical.Hex;
import cn.sunshine.enrollment.draw.canonical.Ids;
import cn.sunshine.enrollment.draw.canonical.Json;
import cn.sunshine.enrollment.draw.canonical.JsonFields;
import cn.sunshine.enrollment.draw.canonical.JsonReader;
import cn.sunshine.enrollment.draw.canonical.JsonWriter;
import cn.sunshine.enrollment.draw.crypto.HashSuite;
import java.util.Arrays;
import java.util.List;
import java.util.Set;

/** manifest.json: everything that was fixed before any randomness existed, in one hash. Digests have 32 bytes. */
public record Manifest(
        String drawId,
        DrawHash hash,
        byte[] rollHash,
        byte[] rollRoot,
        byte[] paramsHash,
        List<byte[]> commitments,
        String entropySource,
        byte[] manifestHash) {

    /** Longest description of the public randomness, in bytes. */
    public static final int MAX_SOURCE = 2000;

    private static final Set<String> KEYS = Set.of(
            "commitments", "drawId", "entropySource", "hash", "manifestHash", "paramsHash", "rollHash", "rollRoot");

    public Manifest {
        commitments = List.copyOf(commitments);
    }

    /** The manifest of a draw that is about to be committed to. */
    public static Manifest of(
            String drawId, DrawInputs inputs, byte[] rollRoot, List<byte[]> commitments, String entropySource) {
        Formulas formulas = inputs.formulas();
        byte[] manifestHash = formulas.manifestHash(
                drawId, inputs.rollHash(), rollRoot, inputs.paramsHash(), commitments, entropySource);
        return new Manifest(
                drawId,
                formulas.suite().name(),
                inputs.rollHash(),
                rollRoot,
                inputs.paramsHash(),
                commitments,
                entropySource,
                manifestHash);
    }

    /**
     * Reads manifest.json; whether its hashes are right is another question.
     *
     * @throws DrawRefusedException if the file is not canonical or a value is ill-formed
     */
    public static Manifest read(byte[] bytes) {
        JsonFields json = JsonReader.read(FileNames.MANIFEST, bytes).requireKeys(KEYS, Set.of());
        List<byte[]> commitments = json.hashes("commitments");
        if (commitments.isEmpty()) {
            throw new DrawRefusedException(
                    RefusalCode.INVALID_VALUE, json.place("commitments"), "a draw has at least one officer");
        }
        return new Manifest(
                Ids.require(json.text("drawId"), Ids.NAME_LENGTH, json.place("drawId")),
                readHash(json),
                json.hex("rollHash", HashSuite.LENGTH),
                json.hex("rollRoot", HashSuite.LENGTH),
                json.hex("paramsHash", HashSuite.LENGTH),
                commitments,
                json.name("entropySource", MAX_SOURCE),
                json.hex("manifestHash", HashSuite.LENGTH));
    }

    private static DrawHash readHash(JsonFields json) {
        for (DrawHash hash : DrawHash.values()) {
            if (hash.label().equals(json.text("hash"))) {
                return hash;
            }
        }
        throw new DrawRefusedException(RefusalCode.INVALID_VALUE, json.place("hash"), "expected SHA-256 or SM3");
    }

    public byte[] bytes() {
        return JsonWriter.bytes(Json.Obj.empty()
                .with("commitments", commitments.stream().map(Hex::of).toList())
                .with("drawId", drawId)
                .with("entropySource", entropySource)
                .with("hash", hash.label())
                .with("manifestHash", Hex.of(manifestHash))
                .with("paramsHash", Hex.of(paramsHash))
                .with("rollHash", Hex.of(rollHash))
                .with("rollRoot", Hex.of(rollRoot)));
    }

    public Formulas formulas() {
        return new Formulas(HashSuite.of(hash));
    }

    /** Refuses inputs other than those that were fixed, and a manifest that was changed afterwards. */
    public void requireHashesOf(DrawInputs inputs) {
        requireSame("rollHash", rollHash, inputs.rollHash());
        requireSame("paramsHash", paramsHash, inputs.paramsHash());
        byte[] recomputed = formulas().manifestHash(drawId, rollHash, rollRoot, paramsHash, commitments, entropySource);
        requireSame("manifestHash", manifestHash, recomputed);
    }

    /** Refuses a tree of leaves other than the one whose root was fixed. */
    public void requireRoot(byte[] root) {
        requireSame("rollRoot", rollRoot, root);
    }

    private static void requireSame(String key, byte[] stated, byte[] recomputed) {
        if (!Arrays.equals(stated, recomputed)) {
            throw new DrawRefusedException(
                    RefusalCode.HASH_MISMATCH,
                    Place.of(FileNames.MANIFEST).field(key),
                    "stated " + Hex.of(stated) + ", recomputed " + Hex.of(recomputed));
        }
    }

    /** Refuses commitments other than those of the manifest. */
    public void requireCommitments(Officers officers) {
        boolean same = officers.values().size() == commitments.size();
        for (int i = 0; same && i < commitments.size(); i++) {
            same = Arrays.equals(officers.values().get(i), commitments.get(i));
        }
        if (!same) {
            throw new DrawRefusedException(
                    RefusalCode.COMMITMENT_MISMATCH,
                    Place.of(FileNames.COMMITMENTS).field("officers"),
                    "the manifest has other commitments or another order");
        }
    }

    /** Refuses reveals that do not open the commitments of this manifest. */
    public void requireOpened(Officers commitmentFile, Officers reveals) {
        requireCommitments(commitmentFile);
        reveals.requireOpens(commitmentFile, drawId, formulas());
    }

    /** The seed, once every secret and the public entropy are known. */
    public byte[] seed(Officers reveals, EntropyRecord entropy) {
        return formulas().seed(manifestHash, reveals.values(), entropy.value());
    }
}
