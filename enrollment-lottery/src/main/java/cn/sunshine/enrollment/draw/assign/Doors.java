package cn.sunshine.enrollment.draw.assign;

/** Seats that are given away one unit after the other and never taken back. */
final class Doors {

    private final Market market;
    private final Outcome outcome;
    private final int[] left;

    Doors(Market market, Outcome outcome) {
        this.market = market;
        this.outcome = outcome;
        this.left = new int[market.schools()];
        for (int school = 0; school < left.length; school++) {
            left[school] = market.capacity(school);
        }
    }

    boolean isClosed(int school) {
        return left[school] <= 0 || outcome.isStopped(school);
    }

    /** Lets the unit in if the school is open and the policy allows it; STOP closes the school behind a refusal. */
    boolean letIn(int unit, int school) {
        if (isClosed(school)) {
            return false;
        }
        int size = market.size(unit);
        if (size > left[school] && market.policy() != BundlePolicy.OVERFLOW) {
            if (market.policy() == BundlePolicy.STOP) {
                outcome.stop(school);
            }
            return false;
        }
        left[school] -= size;
        return true;
    }
}
