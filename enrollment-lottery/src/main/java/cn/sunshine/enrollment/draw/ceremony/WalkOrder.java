package cn.sunshine.enrollment.draw.ceremony;

import cn.sunshine.enrollment.draw.DrawMechanism;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;

/**
 * The order in which units stand behind one ticket each. SIMPLE and SD walk by (tier, ticket) and so have one common order;
 * the other mechanisms compare tiers school by school, and their order is that of the tickets.
 */
final class WalkOrder {

    private static final Set<DrawMechanism> COMMON = Set.of(DrawMechanism.SIMPLE, DrawMechanism.SD);

    private final List<Unit> units;
    private final boolean common;

    private WalkOrder(List<Unit> units, boolean common) {
        this.units = units;
        this.common = common;
    }

    static WalkOrder of(DrawInputs inputs, Tickets tickets) {
        if (inputs.params().isMultiple()) {
            return new WalkOrder(List.of(), false);
        }
        ContextTickets drawn = tickets.at(inputs.schools().all().get(0).school().value());
        List<Unit> units = new ArrayList<>(inputs.roll().units());
        units.sort(Comparator.comparingInt(unit -> drawn.rank(unit.id())));
        boolean common = COMMON.contains(inputs.params().rules().mechanism());
        if (common) {
            units.sort(Comparator.comparingInt(unit -> inputs.tiers().of(unit, 0)));
        }
        return new WalkOrder(units, common);
    }

    /** Whether tiers are part of this order, so that the engine needs to know of one tier only. */
    boolean isCommon() {
        return common;
    }

    List<Unit> units() {
        return units;
    }

    /** The unit at a place of the order, from 1. */
    Unit at(int place) {
        return units.get(place - 1);
    }
}
