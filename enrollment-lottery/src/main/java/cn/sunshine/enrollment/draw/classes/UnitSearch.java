package cn.sunshine.enrollment.draw.classes;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * Looks for seats for the children of units. A unit that is kept together is one block; of a unit that is kept apart each
 * child is a block. A block sits in one class, two blocks of one unit never in the same. Blocks are seated one after the
 * other, each as near as can be to where it was dealt; where one finds no seat, the one before it moves on.
 *
 * <p>The search is complete: if it fails, no swaps inside the strata help. In general that is a packing problem, but
 * classes with the same seats left are alike, so what was found to lead nowhere is remembered by its pattern, and few
 * patterns are different.
 */
final class UnitSearch {

    private record Block(int unit, int[] pupils) {}

    private record DeadEnd(int block, String pattern) {}

    private final Deal deal;
    private final Seats seats;
    private final int[] strata;
    private final List<Block> blocks = new ArrayList<>();
    private final int[][] places;
    private final int[] tried;
    private final Set<DeadEnd> deadEnds = new HashSet<>();

    /**
     * @param units the children of each unit, as places in the deal
     * @param stratumOf the stratum of each child by place in the deal
     */
    UnitSearch(Deal deal, Seats seats, List<int[]> units, UnitRule rule, int[] stratumOf) {
        this.deal = deal;
        this.seats = seats;
        this.strata = units.stream()
                .flatMapToInt(IntStream::of)
                .map(pupil -> stratumOf[pupil])
                .distinct()
                .toArray();
        for (int unit = 0; unit < units.size(); unit++) {
            addBlocks(unit, units.get(unit), rule);
        }
        this.places = new int[blocks.size()][];
        this.tried = new int[blocks.size()];
    }

    private void addBlocks(int unit, int[] pupils, UnitRule rule) {
        if (rule == UnitRule.TOGETHER) {
            blocks.add(new Block(unit, pupils));
        } else {
            IntStream.of(pupils).forEach(pupil -> blocks.add(new Block(unit, new int[] {pupil})));
        }
    }

    /**
     * Takes the seats.
     *
     * @param placeOf where the place on the ring of each child of a unit is written
     * @return whether all found one
     */
    boolean run(int[] placeOf) {
        int at = 0;
        while (at >= 0 && at < blocks.size()) {
            if (seat(at)) {
                at++;
            } else if (--at >= 0) {
                seats.giveBack(blocks.get(at).pupils(), placeOf(at));
            }
        }
        if (at < 0) {
            return false;
        }
        for (int block = 0; block < blocks.size(); block++) {
            for (int pupil : blocks.get(block).pupils()) {
                placeOf[pupil] = placeOf(block);
            }
        }
        return true;
    }

    private boolean seat(int at) {
        if (tried[at] == 0 && isDeadEnd(at)) {
            return false;
        }
        if (tried[at] == 0) {
            places[at] = nearestFirst(blocks.get(at).pupils());
        }
        while (tried[at] < places[at].length) {
            tried[at]++;
            if (isFreeOfUnit(at, placeOf(at)) && seats.take(blocks.get(at).pupils(), placeOf(at))) {
                return true;
            }
        }
        tried[at] = 0;
        if (beginsUnit(at)) {
            deadEnds.add(new DeadEnd(at, seats.pattern(strata)));
        }
        return false;
    }

    private boolean isDeadEnd(int at) {
        return beginsUnit(at) && !deadEnds.isEmpty() && deadEnds.contains(new DeadEnd(at, seats.pattern(strata)));
    }

    private boolean beginsUnit(int at) {
        return at == 0 || blocks.get(at - 1).unit() != blocks.get(at).unit();
    }

    private int placeOf(int block) {
        return places[block][tried[block] - 1];
    }

    private boolean isFreeOfUnit(int at, int place) {
        for (int other = at - 1;
                other >= 0 && blocks.get(other).unit() == blocks.get(at).unit();
                other--) {
            if (placeOf(other) == place) {
                return false;
            }
        }
        return true;
    }

    /** Where most of the children were dealt, then on along the ring from where the first was. */
    private int[] nearestFirst(int[] pupils) {
        int home = deal.placeOnRing(pupils[0]);
        return IntStream.range(0, deal.classes())
                .map(step -> (home + step) % deal.classes())
                .boxed()
                .sorted(Comparator.comparingLong(place -> -dealtTo(place, pupils)))
                .mapToInt(Integer::intValue)
                .toArray();
    }

    private long dealtTo(int place, int[] pupils) {
        return Arrays.stream(pupils)
                .filter(pupil -> deal.placeOnRing(pupil) == place)
                .count();
    }
}
