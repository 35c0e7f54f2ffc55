package cn.sunshine.enrollment.draw.assign;

import java.util.Arrays;

/**
 * Every unit points to the best school left on its list, every school to the unit that stands first in its order among
 * all who are left and acceptable; where the arrows close to a cycle everybody in it gets what it points to (Gale's
 * algorithm in Shapley and Scarf, "On Cores and Indivisibility", Journal of Mathematical Economics 1, 1974, with school
 * counters as in Abdulkadiroğlu and Sönmez, American Economic Review 93, 2003). A unit with no school left leaves.
 *
 * <p>Which cycle is cleared first makes no difference, so one path is followed from unit to unit until it bites its tail;
 * what is left of it is followed on. Every unit enters the path and every arrow moves forward only.
 */
final class TopTradingCycles {

    private final Market market;
    private final Wishes wishes;
    private final Outcome outcome;
    private final int[] left;
    private final KeyedUnits[] order;
    private final int[] first;
    private final int[] wish;
    private final boolean[] gone;
    private final boolean[] onPath;
    private final UnitStack path = new UnitStack();

    private TopTradingCycles(Market market) {
        this.market = market;
        this.wishes = market.wishes();
        this.outcome = new Outcome(market);
        this.left = new int[market.schools()];
        this.order = new KeyedUnits[market.schools()];
        this.first = new int[market.schools()];
        this.wish = new int[market.units()];
        this.gone = new boolean[market.units()];
        this.onPath = new boolean[market.units()];
    }

    static Outcome run(Market market) {
        TopTradingCycles mechanism = new TopTradingCycles(market);
        mechanism.prepare();
        for (int unit = 0; unit < market.units(); unit++) {
            mechanism.follow(unit);
        }
        return mechanism.outcome;
    }

    private void prepare() {
        for (int school = 0; school < left.length; school++) {
            left[school] = market.capacity(school);
            order[school] = orderOf(school);
        }
        Arrays.setAll(wish, wishes::start);
    }

    private KeyedUnits orderOf(int school) {
        KeyedUnits.Collector ordered = new KeyedUnits.Collector();
        for (int unit = 0; unit < market.units(); unit++) {
            int tier = market.problem().tier(school, unit);
            int rank = market.problem().rank(school, unit);
            if (tier != Orders.ABSENT && rank != Orders.ABSENT) {
                ordered.add(Key.of(tier, rank), unit);
            }
        }
        return ordered.sorted();
    }

    private void follow(int start) {
        int unit = start;
        while (!gone[start]) {
            if (onPath[unit]) {
                trade(unit);
                unit = resume(start);
            } else if (pointToSchool(unit)) {
                onPath[unit] = true;
                path.push(unit);
                unit = firstAt(wishes.school(wish[unit]));
            } else {
                gone[unit] = true;
                unit = resume(start);
            }
        }
    }

    /** Something ahead has changed, so the last unit of the path points anew. */
    private int resume(int start) {
        return path.isEmpty() ? start : stepBack();
    }

    private int stepBack() {
        int last = path.pop();
        onPath[last] = false;
        return last;
    }

    /** Clears the cycle that ends at the top of the path and begins with this unit. */
    private void trade(int beginning) {
        int unit;
        do {
            unit = stepBack();
            gone[unit] = true;
            left[wishes.school(wish[unit])]--;
            outcome.admit(unit, wish[unit]);
        } while (unit != beginning);
    }

    private boolean pointToSchool(int unit) {
        while (wish[unit] < wishes.start(unit + 1)
                && (!market.acceptable(wish[unit]) || left[wishes.school(wish[unit])] == 0)) {
            wish[unit]++;
        }
        return wish[unit] < wishes.start(unit + 1);
    }

    private int firstAt(int school) {
        while (gone[order[school].unit(first[school])]) {
            first[school]++;
        }
        return order[school].unit(first[school]);
    }
}
