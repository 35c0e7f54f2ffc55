package cn.sunshine.enrollment.draw;

import java.time.Instant;
import java.util.Optional;

/**
 * An entry of the log of manifests.
 *
 * @param hash 64 hexadecimal digits: of the manifest, or of the result
 * @param time in whole seconds
 * @param note why an attempt was given up; present with ABORT alone
 */
public record LoggedStep(Kind kind, DrawId draw, String hash, Instant time, Optional<String> note) {

    /** What is logged. */
    public enum Kind {
        MANIFEST,
        RESULT,
        ABORT
    }
}
