package cn.sunshine.enrollment.draw.classes;

import cn.sunshine.enrollment.draw.assign.UnitId;
import cn.sunshine.enrollment.draw.refusal.Findings;
import cn.sunshine.enrollment.draw.refusal.Refusal;
import cn.sunshine.enrollment.draw.refusal.RefusedException;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * Puts the children of a year into classes (均衡编班). Cities ask for classes of equal size and make-up: Xiamen's rule of
 * 2016 wants the same number of children and the same share of girls in each, and score means that differ by less than
 * half a point. Whoever sorts the children into strata (sex, band of scores) and deals every stratum out evenly has that,
 * and the lot keeps hands off the rest.
 *
 * @param classes how many, 1 to {@value #MOST_CLASSES}
 * @param seed 64 lower-case hexadecimal digits
 * @param pupils the children; their order means nothing
 * @param units what is wanted for children who share a unit; required if any do
 */
public record ClassDraw(int classes, String seed, List<Pupil> pupils, Optional<UnitRule> units) {

    static final int MOST_CLASSES = 10_000;

    private static final int LARGEST_UNIT = 5;
    private static final Pattern SEED = Pattern.compile("[0-9a-f]{64}");

    public ClassDraw {
        if (classes < 1 || classes > MOST_CLASSES) {
            throw RefusedException.invalid("classes", "should be 1 to " + MOST_CLASSES + ": " + classes);
        }
        if (!SEED.matcher(seed).matches()) {
            throw RefusedException.invalid("seed", "should be 64 lower-case hexadecimal digits");
        }
        pupils = List.copyOf(pupils);
    }

    /**
     * Deals, and then swaps children of one stratum until every unit sits as the rule wants it. Class sizes and the
     * children of each stratum differ by one at the most between any two classes; no lists can differ by less.
     *
     * @throws RefusedException if a name stands twice, a unit is too large, or no swaps inside the strata seat the units
     */
    public ClassLists draw() {
        check();
        Deal deal = Deal.of(this);
        return Seating.of(deal, units.orElse(UnitRule.TOGETHER)).lists();
    }

    private void check() {
        Findings findings = new Findings();
        findings.noteRepeated(pupils.stream().map(Pupil::id).toList(), id -> id.value(), "students");
        Map<UnitId, Integer> sizes = new TreeMap<>();
        pupils.stream().filter(pupil -> !pupil.alone()).forEach(pupil -> sizes.merge(pupil.unit(), 1, Integer::sum));
        checkNames(sizes.keySet(), findings);
        sizes.forEach((unit, size) -> {
            if (size > 1 && units.isEmpty()) {
                findings.note(Refusal.INVALID_INPUT, "units", "missing, but children share a unit");
            }
            if (size > LARGEST_UNIT) {
                findings.note(Refusal.BUNDLE_TOO_LARGE, "students", unit.value() + " has " + size + " children");
            }
        });
        findings.raise();
    }

    /** Otherwise nobody could say who is meant. */
    private void checkNames(Set<UnitId> shared, Findings findings) {
        Set<String> names = new HashSet<>();
        shared.forEach(unit -> names.add(unit.value()));
        for (Pupil pupil : pupils) {
            if (names.contains(pupil.id().value())) {
                findings.note(
                        Refusal.DUPLICATE_ID,
                        "students",
                        "a unit bears the name of a child: " + pupil.id().value());
            }
        }
    }
}
