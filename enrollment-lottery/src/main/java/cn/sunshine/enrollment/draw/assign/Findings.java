package cn.sunshine.enrollment.draw.assign;

import cn.sunshine.enrollment.draw.refusal.Refusal;
import cn.sunshine.enrollment.draw.refusal.RefusedException;
import org.jspecify.annotations.Nullable;

/** Defects found while a problem is read. All are looked for before the strongest one is reported. */
final class Findings {

    private @Nullable RefusedException strongest;

    /** Of two defects of one kind the first one found stays. */
    void note(Refusal refusal, String place, String reason) {
        if (strongest == null || refusal.compareTo(strongest.refusal()) < 0) {
            strongest = new RefusedException(refusal, place, reason);
        }
    }

    /** Refuses the problem if anything was found so far. */
    void raise() {
        if (strongest != null) {
            throw strongest;
        }
    }
}
