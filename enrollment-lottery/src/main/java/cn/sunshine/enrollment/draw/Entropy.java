package cn.sunshine.enrollment.draw;

import cn.sunshine.enrollment.draw.canonical.Texts;
import cn.sunshine.enrollment.draw.ceremony.EntropyRecord;
import java.time.Instant;
import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The public numbers that nobody could know when the manifest was published.
 *
 * @param value verbatim: dice are digits without separators, several sources are joined by {@code |}
 * @param knownAt when the last of them became known; required for a bundle with a log
 * @param evidence by name, SHA-256 in hexadecimal of a film or page that shows them
 */
public record Entropy(String value, Optional<Instant> knownAt, SortedMap<String, String> evidence) {

    public Entropy {
        Texts.requireName(
                value, EntropyRecord.MAX_VALUE, Place.of("entropy.json").field("entropy"));
        evidence = Collections.unmodifiableSortedMap(new TreeMap<>(evidence));
    }

    public static Entropy of(String value) {
        return new Entropy(value, Optional.empty(), new TreeMap<>());
    }

    public Entropy knownAt(Instant time) {
        return new Entropy(value, Optional.of(time), evidence);
    }

    public Entropy withEvidence(Map<String, String> sha256ByName) {
        return new Entropy(value, knownAt, new TreeMap<>(sha256ByName));
    }
}
