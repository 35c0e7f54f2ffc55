package cn.sunshine.enrollment.draw.assign;

/** The outcome seen from the schools: who is admitted, the best first. */
final class Admissions {

    private final Market market;
    private final Outcome outcome;
    private final KeyedUnits[] admitted;

    private Admissions(Market market, Outcome outcome, KeyedUnits[] admitted) {
        this.market = market;
        this.outcome = outcome;
        this.admitted = admitted;
    }

    static Admissions of(Market market, Outcome outcome) {
        KeyedUnits.Collector[] admitted = KeyedUnits.Collector.forEach(market.schools());
        for (int unit = 0; unit < market.units(); unit++) {
            if (outcome.isPlaced(unit)) {
                int wish = outcome.wish(unit);
                admitted[market.wishes().school(wish)].add(market.key(wish), unit);
            }
        }
        return new Admissions(market, outcome, KeyedUnits.Collector.sorted(admitted));
    }

    Market market() {
        return market;
    }

    /** Admitted by the school, in the order of its keys. */
    KeyedUnits at(int school) {
        return admitted[school];
    }

    /** Children admitted; more than the capacity only where a bundle overflows. */
    int used(int school) {
        int used = 0;
        for (int place = 0; place < admitted[school].size(); place++) {
            used += market.size(admitted[school].unit(place));
        }
        return used;
    }

    boolean isStopped(int school) {
        return outcome.isStopped(school);
    }

    boolean isPlaced(int unit) {
        return outcome.isPlaced(unit);
    }

    /** The wish that came true; the end of the list if none did. */
    int settledAt(int unit) {
        return outcome.isPlaced(unit) ? outcome.wish(unit) : market.wishes().start(unit + 1);
    }

    /** The round in which the school admitted the unit. */
    int round(int unit) {
        return market.round(unit, outcome.wish(unit));
    }
}
