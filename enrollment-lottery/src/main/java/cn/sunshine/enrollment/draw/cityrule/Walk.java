package cn.sunshine.enrollment.draw.cityrule;

import cn.sunshine.enrollment.draw.assign.UnitId;
import cn.sunshine.enrollment.draw.refusal.Findings;
import cn.sunshine.enrollment.draw.refusal.Refusal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** The order in which a rule walks the whole roll. Defects are noted; what is returned then means nothing. */
final class Walk {

    private final List<UnitId> roll;
    private final Set<UnitId> known;
    private final int places;
    private final Findings findings;

    Walk(List<UnitId> roll, Set<UnitId> known, int places, Findings findings) {
        this.roll = roll;
        this.known = known;
        this.places = places;
        this.findings = findings;
    }

    List<UnitId> of(CityRule rule) {
        if (rule instanceof CityRule.ByValue byValue) {
            return sorted(byValue);
        }
        if (rule instanceof CityRule.FromStart fromStart) {
            return fromStart(roll, fromStart.start(), fromStart.direction());
        }
        if (rule instanceof CityRule.CandidateSets candidates) {
            candidates.sets().forEach(this::checkSet);
            return fromStart(candidates.sets().get(candidates.drawn() - 1), candidates.start(), CityRule.Direction.UP);
        }
        if (rule instanceof CityRule.StartInterval counted) {
            return counted(counted);
        }
        return progression(((CityRule.Progression) rule).start());
    }

    private List<UnitId> sorted(CityRule.ByValue rule) {
        Set<Long> seen = new HashSet<>();
        rule.values().forEach((unit, value) -> {
            if (!known.contains(unit)) {
                findings.note(Refusal.UNKNOWN_ID, "numbers.values", "not on the roll: " + unit.value());
            }
            if (!seen.add(value)) {
                findings.note(Refusal.UNBROKEN_TIE, "numbers.values", "two units have the number " + value);
            }
        });
        for (UnitId unit : known) {
            if (!rule.values().containsKey(unit)) {
                findings.note(Refusal.INVALID_INPUT, "numbers.values", "no number for " + unit.value());
            }
        }
        Comparator<UnitId> small = Comparator.comparing(unit -> rule.values().getOrDefault(unit, 0L));
        return roll.stream()
                .sorted(rule.order() == CityRule.Direction.UP ? small : small.reversed())
                .toList();
    }

    private void checkSet(List<UnitId> set) {
        findings.noteRepeated(set, UnitId::value, "numbers.sets");
        for (UnitId unit : set) {
            if (!known.contains(unit)) {
                findings.note(Refusal.UNKNOWN_ID, "numbers.sets", "not on the roll: " + unit.value());
            }
        }
        if (!new HashSet<>(set).containsAll(known)) {
            findings.note(Refusal.INVALID_INPUT, "numbers.sets", "a set does not name every unit");
        }
    }

    private List<UnitId> fromStart(List<UnitId> ring, int start, CityRule.Direction direction) {
        List<UnitId> walk = new ArrayList<>();
        if (isOnRing("start", start)) {
            int step = direction == CityRule.Direction.UP ? 1 : -1;
            for (int i = 0; i < ring.size(); i++) {
                walk.add(ring.get(Math.floorMod(start - 1 + i * step, ring.size())));
            }
        }
        return walk;
    }

    private List<UnitId> counted(CityRule.StartInterval rule) {
        List<UnitId> walk = new ArrayList<>();
        if (isOnRing("start", rule.start()) && isOnRing("interval", rule.interval())) {
            List<UnitId> left = new ArrayList<>(roll);
            int at = rule.start() - 1;
            while (!left.isEmpty()) {
                walk.add(left.remove(at % left.size()));
                // the one behind the winner stands where he stood and counts as the first
                at = left.isEmpty() ? 0 : (at + rule.interval() - 1) % left.size();
            }
        }
        return walk;
    }

    private List<UnitId> progression(int start) {
        List<UnitId> walk = new ArrayList<>();
        if (places == 0) {
            findings.note(Refusal.INVALID_INPUT, "places", "a progression needs at least one place");
        } else if (isOnRing("start", start)) {
            boolean[] taken = new boolean[roll.size()];
            int difference = (roll.size() - 1) / places + 1;
            int at = start - 1;
            while (walk.size() < roll.size()) {
                if (taken[at]) {
                    difference = 1;
                    at = (at + 1) % taken.length;
                } else {
                    taken[at] = true;
                    walk.add(roll.get(at));
                    at = (at + difference) % taken.length;
                }
            }
        }
        return walk;
    }

    private boolean isOnRing(String name, int position) {
        if (position > roll.size()) {
            findings.note(Refusal.INVALID_INPUT, "numbers." + name, "beyond the roll of " + roll.size());
        }
        return position <= roll.size();
    }
}
