package cn.sunshine.enrollment.draw.cityrule;

import cn.sunshine.enrollment.draw.assign.UnitId;
import cn.sunshine.enrollment.draw.refusal.Findings;
import cn.sunshine.enrollment.draw.refusal.Refusal;
import cn.sunshine.enrollment.draw.refusal.RefusedException;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A draw by a city's rule.
 *
 * @param rule the rule with the numbers drawn
 * @param roll the units in the order in which the roll was frozen, each once
 * @param sizes children of each unit, 1 to 5; a unit that is not named is one child
 * @param places children that are admitted; the last bundle may stand over it
 */
public record CityDraw(CityRule rule, List<UnitId> roll, Map<UnitId, Integer> sizes, int places) {

    private static final int LARGEST_BUNDLE = 5;

    public CityDraw {
        if (places < 0) {
            throw RefusedException.invalid("places", "must not be negative: " + places);
        }
        if (sizes.values().stream().anyMatch(size -> size < 1)) {
            throw RefusedException.invalid("sizes", "a unit has at least one child");
        }
        roll = List.copyOf(roll);
        sizes = Collections.unmodifiableMap(new LinkedHashMap<>(sizes));
    }

    /**
     * Who is admitted, and who waits, both in the order of the walk.
     *
     * @param admitted units
     * @param waiting all the others
     */
    public record Result(List<UnitId> admitted, List<UnitId> waiting) {
        public Result {
            admitted = List.copyOf(admitted);
            waiting = List.copyOf(waiting);
        }
    }

    /**
     * Walks the roll and admits while a place is left (OVERFLOW).
     *
     * @throws RefusedException if a number lies outside the roll, a name is unknown or stands twice, or two values are equal
     */
    public Result draw() {
        Findings findings = new Findings();
        findings.noteRepeated(roll, UnitId::value, "roll");
        Set<UnitId> known = new HashSet<>(roll);
        sizes.forEach((unit, size) -> checkSize(unit, size, known, findings));
        List<UnitId> walk = new Walk(roll, known, places, findings).of(rule);
        findings.raise();
        int admitted = 0;
        int used = 0;
        while (admitted < walk.size() && used < places) {
            used += sizes.getOrDefault(walk.get(admitted), 1);
            admitted++;
        }
        return new Result(walk.subList(0, admitted), walk.subList(admitted, walk.size()));
    }

    private static void checkSize(UnitId unit, int size, Set<UnitId> known, Findings findings) {
        if (!known.contains(unit)) {
            findings.note(Refusal.UNKNOWN_ID, "sizes", "not on the roll: " + unit.value());
        }
        if (size > LARGEST_BUNDLE) {
            findings.note(Refusal.BUNDLE_TOO_LARGE, "sizes", unit.value() + " has " + size + " children");
        }
    }
}
