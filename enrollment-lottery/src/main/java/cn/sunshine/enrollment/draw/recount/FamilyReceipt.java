package cn.sunshine.enrollment.draw.recount;

import java.util.List;
import java.util.Set;

/** Section 14: what a family holds; it shows that their line is a leaf of the tree, without anybody else's data. */
record FamilyReceipt(String applicant, long index, String line, byte[] leaf, long size, List<byte[]> proof) {

    private static final Where FILE = Where.in("receipt.json");
    private static final Set<String> KEYS = Set.of("applicant", "blind", "index", "line", "proof", "size");
    private static final long LARGEST = (1L << 53) - 1;

    static FamilyReceipt read(byte[] bytes) {
        JsonObject json = Json.read(bytes, FILE).requireKeys(KEYS, Set.of());
        String line = Text.trimmed(json.text("line"), json.at("line"));
        return new FamilyReceipt(
                Identifiers.member(json.text("applicant"), json.at("applicant")),
                json.number("index", 0, LARGEST),
                line,
                PrivateRoll.leaf(line, json.text("blind"), json.at("blind")),
                json.number("size", 1, LARGEST),
                json.hashes("proof"));
    }

    /** The line stands in this roll, and the proof leads from it to the root that the manifest fixed. */
    void requireIn(Roll roll, Manifest manifest) {
        if (size != roll.size() || index >= size) {
            throw FILE.field("index").expected("PROOF_INDEX", roll.size() + " rows", "row " + index + " of " + size);
        }
        int row = (int) index;
        if (!applicant.equals(roll.applicant(row))) {
            throw FILE.field("applicant").expected("ROWS_DIFFER", roll.applicant(row), applicant);
        }
        PrivateRoll.requireLineOf(roll, row, line, FILE.field("line"));
        new MerkleTree(manifest.hash())
                .requireIncluded(leaf, index, size, proof, manifest.rollRoot(), FILE.field("proof"));
    }
}
