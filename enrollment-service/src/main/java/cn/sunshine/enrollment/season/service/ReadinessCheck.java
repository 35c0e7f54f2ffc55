package cn.sunshine.enrollment.season.service;

import cn.sunshine.enrollment.season.PhaseKind;
import cn.sunshine.enrollment.shared.PlaceName;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What must be true before a phase may open. Features below the season implement it for what they own; a phase stays
 * held while any check names an obstacle. All checks of one question get the same reading.
 */
public interface ReadinessCheck {

    /** The obstacles in the way of {@code kind} in the season read; empty when this check has none. */
    List<Obstacle> obstacles(SeasonReading season, PhaseKind kind);

    /**
     * One obstacle.
     *
     * @param code key of the message that explains it
     * @param subject the school it is about
     * @param passesAt when time alone will have removed it, or null where somebody has to act
     */
    record Obstacle(
            String code, PlaceName subject, @Nullable Instant passesAt) {

        /** An obstacle that stays until somebody acts. */
        public Obstacle(String code, PlaceName subject) {
            this(code, subject, null);
        }
    }
}
