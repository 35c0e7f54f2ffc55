package cn.sunshine.enrollment.draw.assign;

/**
 * The rest, per school: the units that ask for it, are acceptable, and have no seat there or at a school they like
 * better, in the order that decided the draw. A unit seated at a later choice stays on the lists of its earlier ones.
 */
final class WaitingLists {

    private WaitingLists() {}

    static KeyedUnits[] of(Admissions admissions) {
        Market market = admissions.market();
        KeyHeap[] heaps = Admissions.heaps(market);
        for (int unit = 0; unit < market.units(); unit++) {
            for (int wish = market.wishes().start(unit); wish < admissions.settledAt(unit); wish++) {
                if (market.acceptable(wish)) {
                    heaps[market.wishes().school(wish)].push(market.decidingKey(market.key(wish)), unit);
                }
            }
        }
        return Admissions.drain(heaps);
    }
}
