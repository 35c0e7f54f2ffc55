package cn.sunshine.enrollment.draw.ceremony;

import cn.sunshine.enrollment.draw.DrawMechanism;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * The order in which units stand. SIMPLE and SD walk by (tier, ticket) and so have one common order; the other mechanisms
 * compare tiers school by school, and their order is that of the tickets. With an order for each school it is the order of
 * the roll, which means nothing.
 */
final class WalkOrder {

    private static final Set<DrawMechanism> COMMON = Set.of(DrawMechanism.SIMPLE, DrawMechanism.SD);

    private final List<Unit> units;
    private final int[] order;
    private final boolean common;

    private WalkOrder(List<Unit> units, int[] order, boolean common) {
        this.units = units;
        this.order = order;
        this.common = common;
    }

    static WalkOrder of(DrawInputs inputs, Tickets tickets) {
        List<Unit> units = inputs.roll().units();
        if (inputs.params().isMultiple()) {
            return new WalkOrder(units, IntStream.range(0, units.size()).toArray(), false);
        }
        ContextTickets drawn = tickets.at(inputs.schools().all().get(0).school().value());
        int[] order = IntStream.rangeClosed(1, units.size()).map(drawn::placeOf).toArray();
        boolean common = COMMON.contains(inputs.params().rules().mechanism());
        return new WalkOrder(units, common ? byTier(order, units, inputs.tiers()) : order, common);
    }

    /** Sorts by tier and leaves those of a tier in their order. */
    private static int[] byTier(int[] order, List<Unit> units, Tiers tiers) {
        long[] keys = IntStream.range(0, order.length)
                .mapToLong(place -> (long) tiers.of(units.get(order[place]), 0) << Integer.SIZE | place)
                .sorted()
                .toArray();
        return Arrays.stream(keys).mapToInt(key -> order[(int) key]).toArray();
    }

    /** Whether tiers are part of this order, so that the engine needs to know of one tier only. */
    boolean isCommon() {
        return common;
    }

    int size() {
        return order.length;
    }

    /** The unit at a place of the order, from 1. */
    Unit at(int place) {
        return units.get(indexAt(place));
    }

    /** The place on the roll's list of units of the unit at a place of the order, from 1. */
    int indexAt(int place) {
        return order[place - 1];
    }
}
