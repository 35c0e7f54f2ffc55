package cn.sunshine.enrollment.draw.assign;

import java.util.ArrayList;
import java.util.List;

/**
 * Who sits in which block of a school, walked plainly from the list of those admitted: block after block takes the best
 * it admits of those not yet seated, and what soft blocks leave empty is filled last. It shares nothing with
 * {@link ReservedSeats}, whose work it checks.
 */
final class BlockWalk {

    /** One block after the walk. */
    record Filled(BlockCutOff.Kind kind, Block block, KeyedUnits seated) {

        boolean hasRoom() {
            return seated.size() < block.seats();
        }

        /** Whether the block would take this unit beside, or instead of, those seated. */
        boolean wouldTake(int unit, long key) {
            return block.admits(unit) && (hasRoom() || (block.seats() > 0 && key < worst()));
        }

        private long worst() {
            return seated.key(seated.size() - 1);
        }
    }

    private final KeyedUnits admitted;
    private final boolean[] seated;
    private final List<Filled> filled = new ArrayList<>();

    private BlockWalk(KeyedUnits admitted) {
        this.admitted = admitted;
        this.seated = new boolean[admitted.size()];
    }

    static List<Filled> of(List<Block> blocks, KeyedUnits admitted) {
        BlockWalk walk = new BlockWalk(admitted);
        int returned = 0;
        for (Block block : blocks) {
            Filled done = walk.fill(block.holders() == null ? BlockCutOff.Kind.OPEN : BlockCutOff.Kind.RESERVED, block);
            returned += block.soft() ? block.seats() - done.seated().size() : 0;
        }
        walk.fill(BlockCutOff.Kind.RETURNED, new Block(Category.EVERYONE, null, returned, false));
        return walk.filled;
    }

    private Filled fill(BlockCutOff.Kind kind, Block block) {
        KeyedUnits.Collector taken = new KeyedUnits.Collector();
        for (int place = 0; place < seated.length && taken.size() < block.seats(); place++) {
            if (!seated[place] && block.admits(admitted.unit(place))) {
                seated[place] = true;
                taken.add(admitted.key(place), admitted.unit(place));
            }
        }
        Filled done = new Filled(kind, block, taken.sorted());
        filled.add(done);
        return done;
    }
}
