package cn.sunshine.enrollment.draw.recount;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Section 9, TTC: a school with a counter left points to its best remaining unit, whether that unit lists it or not; a unit
 * points to the first school of its list with a counter left; who is on a cycle gets what it points to. A unit with no
 * school left leaves.
 *
 * <p>In a draw all schools have one order (one ticket, one tier for each unit), so all of them point to the same unit.
 */
final class TradingCycles {

    private final Placement placement;
    private final Map<String, Integer> counters;
    private final Map<Key, List<Candidate>> remaining = new TreeMap<>();

    private TradingCycles(Placement placement, Schools schools) {
        this.placement = placement;
        this.counters = new HashMap<>(schools.capacities());
    }

    static void fill(Placement placement, List<List<Candidate>> lists, Schools schools) {
        TradingCycles cycles = new TradingCycles(placement, schools);
        lists.stream().filter(list -> !list.isEmpty()).forEach(list -> cycles.remaining.put(key(list), list));
        lists.stream().filter(list -> !list.isEmpty()).forEach(cycles::followFrom);
    }

    private static Key key(List<Candidate> list) {
        return list.get(0).key();
    }

    /** Follows the arrows from a unit until it has left, alone or with a cycle. */
    private void followFrom(List<Candidate> start) {
        while (remaining.containsKey(key(start))) {
            List<List<Candidate>> path = new ArrayList<>();
            List<Candidate> unit = start;
            while (hasSchoolLeft(unit) && !path.contains(unit)) {
                path.add(unit);
                unit = best();
            }
            if (hasSchoolLeft(unit)) {
                trade(path.subList(path.indexOf(unit), path.size()));
            } else {
                remaining.remove(key(unit));
            }
        }
    }

    private boolean hasSchoolLeft(List<Candidate> list) {
        return list.stream().anyMatch(this::hasCounter);
    }

    private Candidate pointsTo(List<Candidate> list) {
        return list.stream().filter(this::hasCounter).findFirst().orElseThrow();
    }

    private boolean hasCounter(Candidate candidate) {
        return counters.getOrDefault(candidate.school(), 0) > 0;
    }

    /** Whom every school points to. */
    private List<Candidate> best() {
        return remaining.values().iterator().next();
    }

    private void trade(List<List<Candidate>> cycle) {
        for (Candidate candidate : cycle.stream().map(this::pointsTo).toList()) {
            counters.merge(candidate.school(), -1, Integer::sum);
            placement.seatsOf(candidate).choose(List.of(candidate));
            placement.seatsOf(candidate).endRound();
            placement.admit(candidate);
            remaining.remove(candidate.key());
        }
    }
}
