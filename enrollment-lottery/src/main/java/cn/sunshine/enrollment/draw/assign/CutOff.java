package cn.sunshine.enrollment.draw.assign;

/**
 * The line of a school after a run. A child's own seat is the first school of its list whose line admits it; so with the
 * lines of all schools a family can check its own result without the data of any other child (Azevedo and Leshno, "A
 * Supply and Demand Framework for Two-Sided Matching Markets", Journal of Political Economy 124, 2016).
 */
public sealed interface CutOff {

    /** Whether someone read in this round, in this tier, of this rank is admitted. */
    boolean admits(int round, int tier, int rank);

    /** Seats are left: everybody acceptable is admitted. */
    record Open() implements CutOff {
        @Override
        public boolean admits(int round, int tier, int rank) {
            return true;
        }
    }

    /** Nobody is admitted. */
    record Closed() implements CutOff {
        @Override
        public boolean admits(int round, int tier, int rank) {
            return false;
        }
    }

    /**
     * Everybody up to this place, by round, then tier, then rank.
     *
     * @param round the round of the last one admitted, from 1; always 1 for mechanisms of one round
     * @param tier the tier of the last one admitted, from 1; always 1 where the mechanism reads no tiers
     * @param rank the rank of the last one admitted in the tie-break, from 1; 1 without a tie-break
     */
    record Last(int round, int tier, int rank) implements CutOff {
        @Override
        public boolean admits(int ownRound, int ownTier, int ownRank) {
            if (ownRound != round) {
                return ownRound < round;
            }
            return ownTier != tier ? ownTier < tier : ownRank <= rank;
        }
    }
}
