package cn.sunshine.enrollment.draw.assign;

import java.util.List;

/**
 * Seats in blocks that are filled one after the other: each takes the best of those it admits whom no earlier block has
 * seated (slot-specific priorities: Kominers and Sönmez, Theoretical Economics 11, 2016). A newcomer therefore walks the
 * blocks; where it displaces somebody, that one walks on from there. What soft blocks leave empty forms a last, open
 * block; it shrinks whenever a soft block gains a holder. Each newcomer turns out one unit at the most, and a block once
 * full stays full, so nobody turned out is ever wanted back.
 */
final class ReservedSeats implements Seats {

    private final List<Block> blocks;
    private final KeyHeap[] held;
    private final KeyHeap pool = new KeyHeap();
    private int poolSeats;

    ReservedSeats(List<Block> blocks) {
        this.blocks = blocks;
        this.held = new KeyHeap[blocks.size()];
        for (int i = 0; i < held.length; i++) {
            held[i] = new KeyHeap();
        }
        this.poolSeats =
                blocks.stream().filter(Block::soft).mapToInt(Block::seats).sum();
    }

    @Override
    public void offer(int unit, long key, UnitStack rejected) {
        int walker = unit;
        long walkersKey = key;
        for (int i = 0; i < held.length; i++) {
            Block block = blocks.get(i);
            if (!block.admits(walker) || block.seats() == 0) {
                continue;
            }
            if (held[i].size() < block.seats()) {
                held[i].push(walkersKey, walker);
                shrinkPool(block, rejected);
                return;
            }
            if (walkersKey < held[i].worstKey()) {
                long displaced = held[i].worstKey();
                walker = held[i].replaceWorst(walkersKey, walker);
                walkersKey = displaced;
            }
        }
        seatInPool(walker, walkersKey, rejected);
    }

    private void shrinkPool(Block block, UnitStack rejected) {
        if (block.soft()) {
            poolSeats--;
            if (pool.size() > poolSeats) {
                rejected.push(pool.pop());
            }
        }
    }

    private void seatInPool(int unit, long key, UnitStack rejected) {
        if (pool.size() < poolSeats) {
            pool.push(key, unit);
        } else if (poolSeats > 0 && key < pool.worstKey()) {
            rejected.push(pool.replaceWorst(key, unit));
        } else {
            rejected.push(unit);
        }
    }

    /** Nothing can be said without knowing the groups of the unit. */
    @Override
    public long bar() {
        return Key.UNACCEPTABLE;
    }

    /** Reserves exist only where there is one round. */
    @Override
    public void close() {}
}
