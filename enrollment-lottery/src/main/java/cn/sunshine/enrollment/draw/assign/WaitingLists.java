package cn.sunshine.enrollment.draw.assign;

/**
 * The rest, per school: the units that ask for it, are acceptable, and have no seat there or at a school they like
 * better, in the order that decided the draw. A unit seated at a later choice stays on the lists of its earlier ones.
 */
final class WaitingLists {

    private WaitingLists() {}

    static KeyedUnits[] of(Admissions admissions) {
        Market market = admissions.market();
        KeyedUnits.Collector[] waiting = KeyedUnits.Collector.forEach(market.schools());
        for (int unit = 0; unit < market.units(); unit++) {
            for (int wish = market.wishes().start(unit); wish < admissions.settledAt(unit); wish++) {
                if (market.acceptable(wish)) {
                    waiting[market.wishes().school(wish)].add(market.decidingKey(market.key(wish)), unit);
                }
            }
        }
        return KeyedUnits.Collector.sorted(waiting);
    }
}
