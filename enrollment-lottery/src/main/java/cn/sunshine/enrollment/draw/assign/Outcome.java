package cn.sunshine.enrollment.draw.assign;

import java.util.Arrays;

/** Which wish of each unit came true, and which schools were closed by a bundle that did not fit. */
final class Outcome {

    private static final int NONE = -1;

    private final int[] wishOfUnit;
    private final boolean[] stopped;

    Outcome(Market market) {
        wishOfUnit = new int[market.units()];
        Arrays.fill(wishOfUnit, NONE);
        stopped = new boolean[market.schools()];
    }

    void admit(int unit, int wish) {
        wishOfUnit[unit] = wish;
    }

    boolean isPlaced(int unit) {
        return wishOfUnit[unit] != NONE;
    }

    /** The wish that came true, or -1. */
    int wish(int unit) {
        return wishOfUnit[unit];
    }

    void stop(int school) {
        stopped[school] = true;
    }

    boolean isStopped(int school) {
        return stopped[school];
    }
}
