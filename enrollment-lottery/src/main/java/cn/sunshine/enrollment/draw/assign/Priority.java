package cn.sunshine.enrollment.draw.assign;

import java.util.List;

/** Whom a school may take and in which order of tiers; inside a tier only the {@link TieBreak} decides. */
public sealed interface Priority {

    /** Everybody is acceptable, each in the tier that the roll gives the child. */
    record ByRoll() implements Priority {}

    /**
     * The school has its own order. A child in none of the tiers is not acceptable there.
     *
     * @param tiers the best tier first; an empty tier keeps its number
     */
    record OwnTiers(List<List<StudentId>> tiers) implements Priority {
        public OwnTiers {
            tiers = tiers.stream().map(List::copyOf).toList();
        }
    }
}
