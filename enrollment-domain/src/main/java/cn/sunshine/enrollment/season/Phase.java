package cn.sunshine.enrollment.season;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Duration;
import java.time.Instant;
import org.springframework.modulith.NamedInterface;

/**
 * A phase is open from {@code from}, inclusive, to {@code to}, exclusive.
 */
@NamedInterface("api")
@Embeddable
public record Phase(
        @Enumerated(EnumType.STRING) PhaseKind kind,
        @Column(name = "starts_at") Instant from,
        @Column(name = "ends_at") Instant to) {

    public Phase {
        if (!from.isBefore(to)) {
            throw new IllegalArgumentException("a phase ends after it begins");
        }
    }

    public boolean isOpen(Instant at) {
        return !at.isBefore(from) && at.isBefore(to);
    }

    /** For how many days it is open, one that has begun counted whole. */
    public long days() {
        Duration open = Duration.between(from, to);
        return open.minusNanos(1).toDays() + 1;
    }

    public boolean isOver(Instant at) {
        return !at.isBefore(to);
    }

    boolean hasBegun(Instant at) {
        return !at.isBefore(from);
    }

    /** Refuses to stand beside {@code other} of the same season, if one would be over before one that comes first begins. */
    void refuseBeside(Phase other, SeasonId season) {
        int order = kind.compareTo(other.kind);
        if (order > 0 && !to.isAfter(other.from)) {
            throw SeasonRefusedException.of(SeasonRefusal.ENDS_BEFORE_AN_EARLIER_PHASE, season + " " + other.kind);
        }
        if (order < 0 && !other.to.isAfter(from)) {
            throw SeasonRefusedException.of(SeasonRefusal.BEGINS_AFTER_A_LATER_PHASE, season + " " + other.kind);
        }
    }
}
