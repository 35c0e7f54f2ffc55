package cn.sunshine.enrollment.draw.recount;

import java.time.Instant;
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
        String before = "";
        for (JsonObject item : json.objects("evidence")) {
            item.requireKeys(Set.of("name", "sha256"), Set.of());
            item.bytes("sha256", Hash.LENGTH);
            String name = Identifiers.officer(item.text("name"), item.at("name"));
            if (name.equals(before)) {
                throw item.at("name").expected("DUPLICATE_ID", "each name once", "it stands twice");
            }
            if (Text.BYTE_ORDER.compare(before, name) > 0) {
                throw item.at("name").expected("UNSORTED_ROWS", "ascending names", name + " after " + before);
            }
            before = name;
        }
        if (before.isEmpty()) {
            throw json.at("evidence").expected("INVALID_VALUE", "at least one piece", "none");
        }
    }

    void requireFrom(Manifest manifest) {
        if (!source.equals(manifest.entropySource())) {
            throw Where.in(FILE).field("source").expected("SOURCE_DIFFERS", manifest.entropySource(), source);
        }
        form().ifPresent(form -> form.requireIn(value, Where.in(FILE).field("entropy")));
    }

    String formWords() {
        return form().map(form -> "in the form " + form + " that was fixed with it")
                .orElse("no form was fixed with it, so compare blanks and order too");
    }

    private Optional<Numbers> form() {
        return Numbers.formIn(source);
    }
}
