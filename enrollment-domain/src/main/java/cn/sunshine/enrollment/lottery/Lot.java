package cn.sunshine.enrollment.lottery;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import org.jspecify.annotations.Nullable;
import org.springframework.modulith.NamedInterface;

/**
 * What a draw decided for a child.
 *
 * @param rank from 1, by ticket
 * @param waitingRank place on the waiting list from 1, for those who wait
 * @param ticket 64 hex digits; small is good
 */
@NamedInterface("api")
@Embeddable
public record Lot(
        @Enumerated(EnumType.STRING) RollOutcome outcome,
        @Column(name = "drawn_rank") int rank,
        @Nullable Integer waitingRank,
        String ticket) {

    public Lot {
        if ((outcome == RollOutcome.WAITING) != (waitingRank != null)) {
            throw new IllegalArgumentException("those who wait, and only those, have a place on the waiting list");
        }
    }
}
