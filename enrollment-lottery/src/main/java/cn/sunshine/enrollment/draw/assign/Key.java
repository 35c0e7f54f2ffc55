package cn.sunshine.enrollment.draw.assign;

/**
 * Tier and rank in one number, so that comparing two units at a school is one instruction: the tier in the high half,
 * the rank in the low half. Smaller is better. Tickets are 256 bits long; they are ranked once, before, and only the rank
 * comes here.
 */
final class Key {

    /** Worse than every key: the unit may not be taken by the school. */
    static final long UNACCEPTABLE = Long.MAX_VALUE;

    /** Better than every key. */
    static final long NONE = -1;

    private static final int RANK_BITS = 32;

    private Key() {}

    static long of(int tier, int rank) {
        return (long) tier << RANK_BITS | rank;
    }

    static int tier(long key) {
        return (int) (key >>> RANK_BITS);
    }

    static int rank(long key) {
        return (int) key;
    }
}
