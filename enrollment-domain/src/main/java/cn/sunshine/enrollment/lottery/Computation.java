package cn.sunshine.enrollment.lottery;

import cn.sunshine.enrollment.shared.AccountId;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The one computation of a draw: a witness, in a session of his own, lets another begin it, and what it gave is kept. */
@Embeddable
record Computation(
        @Embedded Attestation witness, @Embedded @Nullable Outcome outcome) {

    static Computation attested(AccountId by, Instant at) {
        return new Computation(new Attestation(by, at), null);
    }

    Computation completed(String seed, String resultHash) {
        return new Computation(witness, new Outcome(seed, resultHash));
    }

    Optional<Outcome> result() {
        return Optional.ofNullable(outcome);
    }
}
