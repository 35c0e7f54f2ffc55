package cn.sunshine.enrollment.lottery;

import cn.sunshine.enrollment.shared.AccountId;
import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import java.time.Duration;
import java.time.Instant;

/** A witness's word that the computation may begin. */
@Embeddable
public record Attestation(
        @Embedded @AttributeOverride(name = "value", column = @Column(name = "witness_id"))
        AccountId by,

        @Column(name = "witnessed_at") Instant at) {

    /** Two persons, two sessions, one room: a witness's word holds this long. */
    static final Duration HOLDS = Duration.ofMinutes(10);

    /** The last moment at which the computation may begin on this word. */
    public Instant until() {
        return at.plus(HOLDS);
    }

    public boolean holdsAt(Instant now) {
        return !until().isBefore(now);
    }

    /** Refuses to let {@code operator} begin {@code draw} on this word. */
    void requireFor(DrawNumber draw, AccountId operator, Instant now) {
        if (by.equals(operator)) {
            throw DrawRefusedException.of(DrawRefusal.NOT_BY_THE_SAME_PERSON, draw);
        }
        if (!holdsAt(now)) {
            throw DrawRefusedException.of(DrawRefusal.WITNESS_TOO_LONG_AGO, draw);
        }
    }
}
