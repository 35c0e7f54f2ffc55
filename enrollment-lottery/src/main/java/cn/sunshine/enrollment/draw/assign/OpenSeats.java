package cn.sunshine.enrollment.draw.assign;

/**
 * Seats for everyone, held by the shortest run of best units that fills the school. Children drawn together take their
 * seats together: the last unit held may need more than is left (the OVERFLOW rule). Whoever stands behind a full school
 * is out, whatever his size, so the choice is a prefix of the order; that is what keeps deferred acceptance stable and
 * independent of the order of proposals with bundles.
 */
final class OpenSeats implements Seats {

    private final Market market;
    private final KeyHeap held = new KeyHeap();
    private int left;
    private int used;

    OpenSeats(int capacity, Market market) {
        this.left = capacity;
        this.market = market;
    }

    @Override
    public void offer(int unit, long key, UnitStack rejected) {
        held.push(key, unit);
        used += market.size(unit);
        while (used - market.size(held.worstUnit()) >= left) {
            int out = held.pop();
            used -= market.size(out);
            rejected.push(out);
        }
    }

    @Override
    public long bar() {
        if (used < left) {
            return Key.UNACCEPTABLE;
        }
        return held.isEmpty() ? Key.NONE : held.worstKey();
    }

    @Override
    public void close() {
        left -= used;
        used = 0;
        held.clear();
    }
}
