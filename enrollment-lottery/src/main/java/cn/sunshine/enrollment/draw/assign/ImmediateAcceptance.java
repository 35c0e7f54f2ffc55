package cn.sunshine.enrollment.draw.assign;

/**
 * First choices are placed before any second choice is read, and for good (志愿优先): in round r every school walks those
 * who have it in position r and have no seat yet, the best first. Known as the Boston mechanism (Abdulkadiroğlu and
 * Sönmez, "School Choice: A Mechanism Design Approach", American Economic Review 93, 2003), who show its price: a family
 * that asks for a school it cannot get loses its place in the queue for the next.
 *
 * <p>It is also the case e = 1 of {@link DeferredAcceptance}; it is written a second time because a school that walks an
 * order can stop at a bundle or pass it over, and so that the two can be held against each other.
 */
final class ImmediateAcceptance {

    private final Market market;
    private final Wishes wishes;
    private final Outcome outcome;
    private final Doors doors;
    private final KeyHeap[] asking;

    private ImmediateAcceptance(Market market) {
        this.market = market;
        this.wishes = market.wishes();
        this.outcome = new Outcome(market);
        this.doors = new Doors(market, outcome);
        this.asking = new KeyHeap[market.schools()];
        for (int school = 0; school < asking.length; school++) {
            asking[school] = new KeyHeap();
        }
    }

    static Outcome run(Market market) {
        ImmediateAcceptance mechanism = new ImmediateAcceptance(market);
        int position = 0;
        while (mechanism.gather(position)) {
            mechanism.admit(position);
            position++;
        }
        return mechanism.outcome;
    }

    /** @return whether any list is that long */
    private boolean gather(int position) {
        boolean any = false;
        for (int unit = 0; unit < market.units(); unit++) {
            int wish = wishes.start(unit) + position;
            if (wish < wishes.start(unit + 1) && !outcome.isPlaced(unit)) {
                any = true;
                if (market.acceptable(wish) && !doors.isClosed(wishes.school(wish))) {
                    // negative keys bring the best to the top
                    asking[wishes.school(wish)].push(-market.key(wish), unit);
                }
            }
        }
        return any;
    }

    private void admit(int position) {
        for (int school = 0; school < asking.length; school++) {
            KeyHeap queue = asking[school];
            while (!queue.isEmpty()) {
                int unit = queue.pop();
                if (doors.letIn(unit, school)) {
                    outcome.admit(unit, wishes.start(unit) + position);
                }
            }
        }
    }
}
