package cn.sunshine.enrollment.draw.recount;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Sections 7 and 8, commitments.json and reveals.json: a value of each officer, in the officers' order.
 *
 * @param values commitments, or the secrets that open them
 */
record Officers(String file, List<String> names, List<byte[]> values) {

    static final String COMMITMENTS = "commitments.json";
    static final String REVEALS = "reveals.json";

    static Officers commitments(Bundle files) {
        return read(files, COMMITMENTS, "commit");
    }

    static Officers reveals(Bundle files) {
        Officers reveals = read(files, REVEALS, "secret");
        Set<String> seen = new HashSet<>();
        for (int i = 0; i < reveals.values.size(); i++) {
            if (!seen.add(Text.hex(reveals.values.get(i)))) {
                throw reveals.at(i, "secret").expected("SECRET_REUSED", "a secret of one's own", "another's");
            }
        }
        return reveals;
    }

    private static Officers read(Bundle files, String file, String key) {
        JsonObject json = Json.read(files, file).requireKeys(Set.of("officers"), Set.of());
        List<String> names = new ArrayList<>();
        List<byte[]> values = new ArrayList<>();
        for (JsonObject officer : json.objects("officers")) {
            officer.requireKeys(Set.of("name", key), Set.of());
            String name = Identifiers.officer(officer.text("name"), officer.at("name"));
            if (names.contains(name)) {
                throw officer.at("name").expected("DUPLICATE_ID", "another name", name);
            }
            names.add(name);
            values.add(officer.bytes(key, Hash.LENGTH));
        }
        if (names.isEmpty()) {
            throw json.at("officers").expected("INVALID_VALUE", "at least one officer", "none");
        }
        return new Officers(file, names, values);
    }

    private Where at(int officer, String key) {
        return Where.in(file).field("officers[" + officer + "]." + key);
    }

    /** Commitments: they are those that the manifest fixed. */
    void requireFixedBy(Manifest manifest) {
        if (!Text.hex(Frame.together(values)).equals(Text.hex(Frame.together(manifest.commitments())))) {
            throw Where.in(file).field("officers").expected("COMMITMENT_MISMATCH", "those of manifest.json", "others");
        }
    }

    /** Reveals: they are of the same officers, and each opens its commitment. Section 5, commit_j. */
    void requireOpen(Officers commitments, Manifest manifest) {
        if (!names.equals(commitments.names)) {
            throw Where.in(file).field("officers").expected("NAMES_DIFFER", commitments.names.toString(), names);
        }
        for (int i = 0; i < values.size(); i++) {
            byte[] frame = Frame.of("commit", Text.utf8(manifest.drawId()), Text.utf8(names.get(i)), values.get(i));
            byte[] commitment = manifest.hash().of(frame);
            if (!Arrays.equals(commitments.values.get(i), commitment)) {
                throw at(i, "secret")
                        .expected("COMMITMENT_MISMATCH", Text.hex(commitments.values.get(i)), Text.hex(commitment));
            }
        }
    }
}
