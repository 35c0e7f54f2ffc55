package cn.sunshine.enrollment.page;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A step of a ceremony. A step that is done is locked: it says who, when and with which hash, and is not opened again.
 *
 * @param number as announced, from 1
 * @param place done, current or ahead
 * @param name what is done
 * @param by who did it, or null
 * @param at when it was done, or null
 * @param hash what was fixed by it, in hexadecimal, or null
 */
public record CeremonyStep(
        int number,
        TimelineStep.Place place,
        Label name,
        @Nullable String by,
        @Nullable Instant at,
        @Nullable String hash) {

    public CeremonyStep {
        if (number < 1) {
            throw new IllegalArgumentException("Steps are counted from 1, not from " + number);
        }
    }
}
