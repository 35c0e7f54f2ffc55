package cn.sunshine.enrollment.draw.assign;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.function.ObjIntConsumer;

/**
 * Looks for blocking pairs after every run. It trusts nothing the mechanism kept, only the result: the code published
 * with a well-known article on stable improvement gave unstable results for years, because nobody had checked
 * (Demeulemeester 2026). One comparison per preferred school.
 */
final class StabilityCheck {

    private final Admissions admissions;
    private final Market market;
    private final SchoolsChoice[] choice;

    StabilityCheck(Admissions admissions) {
        this.admissions = admissions;
        this.market = admissions.market();
        this.choice = new SchoolsChoice[market.schools()];
        Arrays.setAll(choice, this::choiceOf);
    }

    private SchoolsChoice choiceOf(int school) {
        KeyedUnits admitted = admissions.at(school);
        if (market.plan().isReserved(school)) {
            List<BlockWalk.Filled> blocks = BlockWalk.of(market.plan().blocks(school), admitted);
            return (unit, key) -> blocks.stream().anyMatch(block -> block.wouldTake(unit, key));
        }
        return new OpenChoice(admitted, market.capacity(school), market);
    }

    long count() {
        long[] count = new long[1];
        forEach((unit, school) -> count[0]++);
        return count[0];
    }

    List<BlockingPair> list() {
        List<BlockingPair> pairs = new ArrayList<>();
        forEach((unit, school) -> pairs.add(new BlockingPair(unit, market.id(school))));
        pairs.sort(Comparator.comparing(BlockingPair::unit));
        return pairs;
    }

    private void forEach(ObjIntConsumer<UnitId> found) {
        for (int unit = 0; unit < market.units(); unit++) {
            for (int wish = market.wishes().start(unit); wish < admissions.settledAt(unit); wish++) {
                int school = market.wishes().school(wish);
                if (market.acceptable(wish) && choice[school].wouldChoose(unit, market.key(wish))) {
                    found.accept(market.problem().unit(unit), school);
                }
            }
        }
    }

    /** What a school's own rule says of one more unit. */
    private interface SchoolsChoice {
        boolean wouldChoose(int unit, long key);
    }

    /** The walk down the order of a school without reserves. */
    private static final class OpenChoice implements SchoolsChoice {

        private final Market market;
        private final KeyedUnits admitted;
        private final int capacity;
        private final int[] seatsBefore;
        private final long bar;

        OpenChoice(KeyedUnits admitted, int capacity, Market market) {
            this.market = market;
            this.admitted = admitted;
            this.capacity = capacity;
            this.seatsBefore = new int[admitted.size() + 1];
            for (int place = 0; place < admitted.size(); place++) {
                seatsBefore[place + 1] = seatsBefore[place] + market.size(admitted.unit(place));
            }
            this.bar = bar();
        }

        /** From which key on the better ones fill the school. */
        private long bar() {
            for (int place = 0; place <= admitted.size(); place++) {
                if (seatsBefore[place] >= capacity) {
                    return place == 0 ? Key.NONE : admitted.key(place - 1);
                }
            }
            return Key.UNACCEPTABLE;
        }

        @Override
        public boolean wouldChoose(int unit, long key) {
            return key < bar
                    && (market.policy() == BundlePolicy.OVERFLOW
                            || seatsBefore[admitted.betterThan(key)] + market.size(unit) <= capacity);
        }
    }
}
