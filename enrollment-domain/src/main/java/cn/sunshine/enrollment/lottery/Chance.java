package cn.sunshine.enrollment.lottery;

import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The public numbers of a draw: where they come from, named first, and what they were. */
@Embeddable
class Chance {

    @Embedded
    private EntropySource source;

    private @Nullable String dice;

    private @Nullable String nationalResult;

    private @Nullable Instant entropyKnownAt;

    @SuppressWarnings("NullAway.Init")
    protected Chance() {}

    Chance(EntropySource source) {
        this.source = source;
    }

    void thrown(String digits, Instant at) {
        dice = digits;
        entropyKnownAt = at;
    }

    void drawnNationally(String result, Instant at) {
        nationalResult = result;
        entropyKnownAt = at;
    }

    /** The numbers as they enter the seed, or nothing while one is missing. */
    Optional<String> entropy() {
        if (dice == null || (source.nationalDraw() && nationalResult == null)) {
            return Optional.empty();
        }
        return Optional.of(nationalResult == null ? dice : dice + "|" + nationalResult);
    }

    Optional<String> dice() {
        return Optional.ofNullable(dice);
    }

    EntropySource source() {
        return source;
    }

    Optional<Instant> knownAt() {
        return Optional.ofNullable(entropyKnownAt);
    }
}
