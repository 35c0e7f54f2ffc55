package cn.sunshine.enrollment.draw.recount;

import java.util.Arrays;
import java.util.List;
import java.util.Set;

/** Section 7, manifest.json: what everybody can keep before anybody knows the seed. */
record Manifest(
        String drawId,
        String hashName,
        Hash hash,
        byte[] rollHash,
        byte[] rollRoot,
        byte[] paramsHash,
        List<byte[]> commitments,
        String entropySource,
        byte[] manifestHash) {

    static final String FILE = "manifest.json";

    private static final Set<String> KEYS = Set.of(
            "commitments", "drawId", "entropySource", "hash", "manifestHash", "paramsHash", "rollHash", "rollRoot");

    private static final int LONGEST_SOURCE = 2000;

    static Manifest read(Bundle files) {
        JsonObject json = Json.read(files, FILE).requireKeys(KEYS, Set.of());
        Manifest manifest = new Manifest(
                Identifiers.draw(json.text("drawId"), json.at("drawId")),
                json.text("hash"),
                Hash.named(json.text("hash"), json.at("hash")),
                json.bytes("rollHash", Hash.LENGTH),
                json.bytes("rollRoot", Hash.LENGTH),
                json.bytes("paramsHash", Hash.LENGTH),
                json.hashes("commitments"),
                Text.name(json.text("entropySource"), LONGEST_SOURCE, json.at("entropySource")),
                json.bytes("manifestHash", Hash.LENGTH));
        if (manifest.commitments.isEmpty()) {
            throw json.at("commitments").expected("INVALID_VALUE", "at least one commitment", "none");
        }
        return manifest;
    }

    /** The hashes that it states are those of the files, and its own hash is that of what it states. */
    void requireHashesOf(Bundle files) {
        requireHash("rollHash", rollHash, Frame.of("roll", files.bytes(Roll.FILE)));
        requireHash("paramsHash", paramsHash, Frame.of("params", files.bytes(Params.FILE)));
        requireHash(
                "manifestHash",
                manifestHash,
                Frame.of(
                        "manifest",
                        Text.utf8(drawId),
                        rollHash,
                        rollRoot,
                        paramsHash,
                        Frame.together(commitments),
                        Text.utf8(entropySource)));
    }

    private void requireHash(String key, byte[] stated, byte[] frame) {
        requireSame(Where.in(FILE).field(key), hash.of(frame), stated);
    }

    static void requireSame(Where where, byte[] expected, byte[] found) {
        if (!Arrays.equals(expected, found)) {
            throw where.expected("HASH_MISMATCH", Text.hex(expected), Text.hex(found));
        }
    }

    /** Section 5, resultHash. */
    byte[] resultHash(Bundle files, byte[] seed) {
        return hash.of(Frame.of(
                "result",
                manifestHash,
                seed,
                files.bytes(ResultFiles.TICKETS),
                files.bytes(ResultFiles.RESULT),
                files.bytes(ResultFiles.CUTOFFS),
                files.bytes(ResultFiles.WAITLIST)));
    }
}
