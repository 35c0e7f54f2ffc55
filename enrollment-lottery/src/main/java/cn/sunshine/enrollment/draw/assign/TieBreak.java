package cn.sunshine.enrollment.draw.assign;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What decides inside a tier. It is the only door through which chance enters: the order of the drawn tickets. */
public sealed interface TieBreak {

    /** There is none, because no two units that ask for a school share a tier of it. */
    record Strict() implements TieBreak {}

    /**
     * One order for all schools.
     *
     * @param order every unit once, the best first
     */
    record Single(List<UnitId> order) implements TieBreak {
        public Single {
            order = List.copyOf(order);
        }
    }

    /**
     * An order of its own for each school.
     *
     * @param orders for each school the units that ask for it and are acceptable there, the best first
     */
    record Multiple(Map<SchoolId, List<UnitId>> orders) implements TieBreak {
        public Multiple {
            Map<SchoolId, List<UnitId>> copy = new LinkedHashMap<>();
            orders.forEach((school, order) -> copy.put(school, List.copyOf(order)));
            orders = Collections.unmodifiableMap(copy);
        }
    }
}
