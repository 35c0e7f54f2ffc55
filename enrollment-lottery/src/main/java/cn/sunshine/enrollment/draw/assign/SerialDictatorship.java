package cn.sunshine.enrollment.draw.assign;

/**
 * One after the other, in the one order of the draw, each unit takes the best school of its list that is still open.
 * With a random order this is random serial dictatorship (Abdulkadiroğlu and Sönmez, "Random Serial Dictatorship and the
 * Core from Random Endowments in House Allocation Problems", Econometrica 66, 1998): no list but the true one can
 * help anybody. Tiers are not read; whom a school may take is.
 */
final class SerialDictatorship {

    private SerialDictatorship() {}

    static Outcome run(Market market) {
        Outcome outcome = new Outcome(market);
        Doors doors = new Doors(market, outcome);
        for (int unit : inOrderOfTheDraw(market)) {
            choose(unit, market, doors, outcome);
        }
        return outcome;
    }

    private static int[] inOrderOfTheDraw(Market market) {
        int[] order = new int[market.units()];
        // one alone needs no rank
        for (int unit = 0; unit < order.length && order.length > 1; unit++) {
            order[market.problem().commonRank(unit) - 1] = unit;
        }
        return order;
    }

    private static void choose(int unit, Market market, Doors doors, Outcome outcome) {
        Wishes wishes = market.wishes();
        for (int wish = wishes.start(unit); wish < wishes.start(unit + 1); wish++) {
            if (market.acceptable(wish) && doors.letIn(unit, wishes.school(wish))) {
                outcome.admit(unit, wish);
                return;
            }
        }
    }
}
