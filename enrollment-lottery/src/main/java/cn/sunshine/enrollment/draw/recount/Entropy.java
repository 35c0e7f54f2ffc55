package cn.sunshine.enrollment.draw.recount;

import java.time.Instant;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/**
 * Section 8, entropy.json: the public numbers.
 *
 * @param value verbatim
 * @param time when the last of them became known; required where the bundle has a log
 */
record Entropy(String value, String source, Optional<Instant> time) {

    static final String FILE = "entropy.json";

    private static final int LONGEST = 2000;

    static Entropy read(Bundle files) {
        JsonObject json = Json.read(files, FILE).requireKeys(Set.of("entropy", "source"), Set.of("evidence", "time"));
        if (json.has("evidence")) {
            readEvidence(json);
        }
        return new Entropy(
                Text.name(json.text("entropy"), LONGEST, json.at("entropy")),
                Text.name(json.text("source"), LONGEST, json.at("source")),
                json.has("time") ? Optional.of(Text.time(json.text("time"), json.at("time"))) : Optional.empty());
    }

    /** Names and hashes of films and pages: their form is checked; the films themselves are not in the bundle. */
    private static void readEvidence(JsonObject json) {
        Set<String> names = new HashSet<>();
        for (JsonObject item : json.objects("evidence")) {
            item.requireKeys(Set.of("name", "sha256"), Set.of());
            item.bytes("sha256", Hash.LENGTH);
            if (!names.add(Identifiers.officer(item.text("name"), item.at("name")))) {
                throw item.at("name").expected("DUPLICATE_ID", "each name once", "one twice");
            }
        }
    }

    void requireSourceOf(Manifest manifest) {
        if (!source.equals(manifest.entropySource())) {
            throw Where.in(FILE).field("source").expected("SOURCE_DIFFERS", manifest.entropySource(), source);
        }
    }
}
