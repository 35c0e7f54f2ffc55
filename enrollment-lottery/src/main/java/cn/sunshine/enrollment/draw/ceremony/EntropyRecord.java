package cn.sunshine.enrollment.draw.ceremony;

import cn.sunshine.enrollment.draw.DrawRefusedException;
import cn.sunshine.enrollment.draw.Place;
import cn.sunshine.enrollment.draw.RefusalCode;
import cn.sunshine.enrollment.draw.canonical.Hex;
import cn.sunshine.enrollment.draw.canonical.Json;
import cn.sunshine.enrollment.draw.canonical.JsonFields;
import cn.sunshine.enrollment.draw.canonical.JsonReader;
import cn.sunshine.enrollment.draw.canonical.JsonWriter;
import cn.sunshine.enrollment.draw.canonical.Texts;
import cn.sunshine.enrollment.draw.canonical.Times;
import cn.sunshine.enrollment.draw.crypto.HashSuite;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * entropy.json: the public numbers of the draw.
 *
 * @param source what the manifest had named
 * @param value the numbers, verbatim
 * @param time when the last of them became known
 * @param evidence by name, SHA-256 of a film or page that shows them, 32 bytes
 */
public record EntropyRecord(String source, String value, Optional<Instant> time, SortedMap<String, byte[]> evidence) {

    /** Longest entropy string in bytes. */
    public static final int MAX_VALUE = 2000;

    private static final Set<String> REQUIRED = Set.of("entropy", "source");
    private static final Set<String> OPTIONAL = Set.of("evidence", "time");

    public static EntropyRecord read(byte[] bytes) {
        JsonFields json = JsonReader.read(FileNames.ENTROPY, bytes).requireKeys(REQUIRED, OPTIONAL);
        Optional<Instant> time = json.has("time") ? Optional.of(Times.read(json, "time")) : Optional.empty();
        return new EntropyRecord(
                json.name("source", Manifest.MAX_SOURCE), json.name("entropy", MAX_VALUE), time, readEvidence(json));
    }

    private static SortedMap<String, byte[]> readEvidence(JsonFields json) {
        SortedMap<String, byte[]> evidence = new TreeMap<>(Texts::compare);
        if (json.has("evidence")) {
            for (JsonFields item : json.list("evidence")) {
                item.requireKeys(Set.of("name", "sha256"), Set.of());
                String name = item.name("name", Officers.MAX_NAME);
                requireNext(evidence, name, item.place("name"));
                evidence.put(name, item.hex("sha256", HashSuite.LENGTH));
            }
            if (evidence.isEmpty()) {
                throw new DrawRefusedException(
                        RefusalCode.INVALID_VALUE, json.place("evidence"), "expected at least one piece");
            }
        }
        return evidence;
    }

    private static void requireNext(SortedMap<String, byte[]> before, String name, Place place) {
        int order = before.isEmpty() ? -1 : Texts.compare(before.lastKey(), name);
        if (order == 0) {
            throw new DrawRefusedException(RefusalCode.DUPLICATE_ID, place, "the name stands twice");
        }
        if (order > 0) {
            throw new DrawRefusedException(RefusalCode.UNSORTED_ROWS, place, "names ascend");
        }
    }

    public byte[] bytes() {
        Json.Obj json = Json.Obj.empty().with("entropy", value).with("source", source);
        if (time.isPresent()) {
            json = json.with("time", Times.text(time.get()));
        }
        return JsonWriter.bytes(evidence.isEmpty() ? json : json.with("evidence", evidenceJson()));
    }

    private Json.Arr evidenceJson() {
        List<Json> items = new ArrayList<>();
        for (Map.Entry<String, byte[]> entry : evidence.entrySet()) {
            items.add(Json.Obj.empty().with("name", entry.getKey()).with("sha256", Hex.of(entry.getValue())));
        }
        return new Json.Arr(items);
    }

    /** Refuses numbers from a source that the manifest did not name, and numbers in another form than it fixed. */
    public void requireFrom(Manifest manifest) {
        if (!source.equals(manifest.entropySource())) {
            throw new DrawRefusedException(
                    RefusalCode.SOURCE_DIFFERS,
                    Place.of(FileNames.ENTROPY).field("source"),
                    "the manifest named another source");
        }
        form().filter(form -> !form.fits(value)).ifPresent(form -> {
            throw new DrawRefusedException(
                    RefusalCode.FORM_DIFFERS,
                    Place.of(FileNames.ENTROPY).field("entropy"),
                    "the manifest fixed the form " + form.zeros());
        });
    }

    /** For who compares the numbers with what he saw: in what form they stand. */
    public String formWords() {
        return form().map(form -> "in the form " + form.zeros() + " that was fixed with it")
                .orElse("no form was fixed with it, so compare blanks and order too");
    }

    private Optional<NumberForm> form() {
        return NumberForm.fixedBy(source);
    }
}
