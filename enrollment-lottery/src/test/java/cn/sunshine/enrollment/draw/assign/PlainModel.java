package cn.sunshine.enrollment.draw.assign;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The definitions once more, as slowly and plainly as they can be written, to hold the engine against. Nothing is shared
 * with it but the records of the problem.
 */
final class PlainModel {

    private final AssignmentProblem problem;
    private final Map<UnitId, List<Student>> units = new LinkedHashMap<>();
    private final Map<SchoolId, School> schools = new LinkedHashMap<>();

    PlainModel(AssignmentProblem problem) {
        this.problem = problem;
        problem.students()
                .forEach(s -> units.computeIfAbsent(s.unit(), any -> new ArrayList<>())
                        .add(s));
        problem.schools().forEach(school -> schools.put(school.id(), school));
    }

    Set<UnitId> units() {
        return units.keySet();
    }

    List<SchoolId> list(UnitId unit) {
        return units.get(unit).get(0).preferences();
    }

    int size(UnitId unit) {
        return units.get(unit).size();
    }

    /** Tier from 1, or nothing if a member is not acceptable. */
    Optional<Integer> tier(SchoolId school, UnitId unit) {
        int worst = 0;
        for (Student member : units.get(unit)) {
            int tier = member.tier();
            if (schools.get(school).priority() instanceof Priority.OwnTiers own) {
                tier = 0;
                for (int i = 0; i < own.tiers().size(); i++) {
                    tier = own.tiers().get(i).contains(member.id()) ? i + 1 : tier;
                }
            }
            if (tier == 0) {
                return Optional.empty();
            }
            worst = Math.max(worst, tier);
        }
        return Optional.of(worst);
    }

    int rank(SchoolId school, UnitId unit) {
        if (problem.tieBreak() instanceof TieBreak.Single single) {
            return single.order().indexOf(unit) + 1;
        }
        return problem.tieBreak() instanceof TieBreak.Multiple multiple
                ? multiple.orders().get(school).indexOf(unit) + 1
                : 1;
    }

    /** Whom the school's own rule chooses from a set. */
    Set<UnitId> choice(SchoolId id, Set<UnitId> from) {
        School school = schools.get(id);
        List<UnitId> sorted = new ArrayList<>(from);
        sorted.sort(Comparator.comparing((UnitId unit) -> tier(id, unit).orElseThrow())
                .thenComparing(unit -> rank(id, unit)));
        return school.reserves().isEmpty() ? walk(school.capacity(), sorted) : blocks(school, sorted);
    }

    private Set<UnitId> walk(int capacity, List<UnitId> sorted) {
        Set<UnitId> chosen = new HashSet<>();
        int used = 0;
        for (UnitId unit : sorted) {
            boolean fits =
                    problem.bundlePolicy() == BundlePolicy.OVERFLOW ? used < capacity : used + size(unit) <= capacity;
            if (fits) {
                chosen.add(unit);
                used += size(unit);
            } else if (problem.bundlePolicy() == BundlePolicy.STOP) {
                break;
            }
        }
        return chosen;
    }

    private Set<UnitId> blocks(School school, List<UnitId> sorted) {
        Set<UnitId> chosen = new HashSet<>();
        int returned = 0;
        for (Category category : problem.precedence()) {
            boolean everyone = category.equals(Category.EVERYONE);
            int seats = everyone
                    ? school.capacity()
                            - school.reserves().stream()
                                    .mapToInt(Reserve::seats)
                                    .sum()
                    : school.reserves().stream()
                            .filter(r -> r.category().equals(category))
                            .mapToInt(Reserve::seats)
                            .sum();
            boolean soft = school.reserves().stream().anyMatch(r -> r.category().equals(category) && r.soft());
            for (UnitId unit : sorted) {
                if (seats > 0 && !chosen.contains(unit) && (everyone || holds(unit, category))) {
                    chosen.add(unit);
                    seats--;
                }
            }
            returned += soft ? seats : 0;
        }
        for (UnitId unit : sorted) {
            if (returned > 0 && chosen.add(unit)) {
                returned--;
            }
        }
        return chosen;
    }

    boolean holds(UnitId unit, Category category) {
        return units.get(unit).get(0).categories().contains(category);
    }

    /** Deferred acceptance by its definition, everybody proposing at once, step by step. */
    SortedMap<StudentId, Optional<SchoolId>> deferredAcceptance() {
        Map<UnitId, Integer> next = new HashMap<>();
        Map<SchoolId, Set<UnitId>> held = new HashMap<>();
        units.keySet().forEach(unit -> next.put(unit, 0));
        schools.keySet().forEach(school -> held.put(school, new HashSet<>()));
        boolean moved = true;
        while (moved) {
            moved = false;
            for (UnitId unit : units.keySet()) {
                boolean free = held.values().stream().noneMatch(set -> set.contains(unit));
                if (free && next.get(unit) < list(unit).size()) {
                    SchoolId school = list(unit).get(next.merge(unit, 1, Integer::sum) - 1);
                    if (tier(school, unit).isPresent()) {
                        held.get(school).add(unit);
                    }
                    moved = true;
                }
            }
            held.replaceAll(this::choice);
        }
        return matching(held);
    }

    SortedMap<StudentId, Optional<SchoolId>> matching(Map<SchoolId, Set<UnitId>> held) {
        SortedMap<StudentId, Optional<SchoolId>> matching = new TreeMap<>();
        problem.students()
                .forEach(student -> matching.put(
                        student.id(),
                        held.entrySet().stream()
                                .filter(entry -> entry.getValue().contains(student.unit()))
                                .map(Map.Entry::getKey)
                                .findAny()));
        return matching;
    }

    /** Pairs that would rather have each other, by the definition. */
    Set<BlockingPair> blockingPairs(Assignment assignment) {
        Map<SchoolId, Set<UnitId>> admitted = new HashMap<>();
        schools.keySet().forEach(school -> admitted.put(school, new HashSet<>()));
        units.keySet()
                .forEach(unit ->
                        school(assignment, unit).ifPresent(s -> admitted.get(s).add(unit)));
        Set<BlockingPair> pairs = new HashSet<>();
        for (UnitId unit : units.keySet()) {
            for (SchoolId school : list(unit)) {
                if (school(assignment, unit).equals(Optional.of(school))) {
                    break;
                }
                Set<UnitId> and = new HashSet<>(admitted.get(school));
                and.add(unit);
                if (tier(school, unit).isPresent() && choice(school, and).contains(unit)) {
                    pairs.add(new BlockingPair(unit, school));
                }
            }
        }
        return pairs;
    }

    Optional<SchoolId> school(Assignment assignment, UnitId unit) {
        return assignment.schoolOf(units.get(unit).get(0).id());
    }
}
