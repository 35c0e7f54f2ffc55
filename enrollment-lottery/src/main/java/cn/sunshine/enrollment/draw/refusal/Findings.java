package cn.sunshine.enrollment.draw.refusal;

import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Defects found while a problem is read. All are looked for before the strongest one is reported. */
public final class Findings {

    private @Nullable RefusedException strongest;

    /** Of two defects of one kind the first one found stays. */
    public void note(Refusal refusal, String place, String reason) {
        if (strongest == null || refusal.compareTo(strongest.refusal()) < 0) {
            strongest = new RefusedException(refusal, place, reason);
        }
    }

    /**
     * Notes every name that a list holds more than once.
     *
     * @param text how a name is written in the message
     */
    public <T> void noteRepeated(Collection<T> names, Function<T, String> text, String place) {
        Set<T> seen = new HashSet<>();
        for (T name : names) {
            if (!seen.add(name)) {
                note(Refusal.DUPLICATE_ID, place, "named twice: " + text.apply(name));
            }
        }
    }

    /** Refuses the problem if anything was found so far. */
    public void raise() {
        if (strongest != null) {
            throw strongest;
        }
    }
}
