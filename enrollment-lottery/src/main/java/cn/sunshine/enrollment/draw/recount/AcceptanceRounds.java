package cn.sunshine.enrollment.draw.recount;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Section 9, IA, AR and DA: in each round the units that are not yet admitted play deferred acceptance with the choices of
 * that round, as Gale and Shapley describe it: everybody who is not held asks the next school of its list, every school
 * holds the best of those it held and those who ask now, until nobody asks. What is held at the end of a round is final. IA
 * has one choice in a round, AR has e, DA has one round with all choices.
 */
final class AcceptanceRounds {

    private final Placement placement;
    private final Map<String, List<Candidate>> held = new HashMap<>();

    private AcceptanceRounds(Placement placement) {
        this.placement = placement;
    }

    static void fill(Placement placement, List<List<Candidate>> lists) {
        int rounds = lists.stream()
                .flatMap(List::stream)
                .mapToInt(candidate -> candidate.key().round())
                .max()
                .orElse(0);
        for (int round = 1; round <= rounds; round++) {
            new AcceptanceRounds(placement).play(choicesOf(round, placement, lists));
        }
    }

    /** What the units that are not yet admitted can still ask for in a round, by the unit's id. */
    private static Map<String, Deque<Candidate>> choicesOf(
            int round, Placement placement, List<List<Candidate>> lists) {
        Map<String, Deque<Candidate>> choices = new HashMap<>();
        for (List<Candidate> list : lists) {
            for (Candidate candidate : list) {
                String unit = candidate.unit().id();
                if (candidate.key().round() == round && !placement.admitted().containsKey(unit)) {
                    choices.computeIfAbsent(unit, id -> new ArrayDeque<>()).add(candidate);
                }
            }
        }
        return choices;
    }

    private void play(Map<String, Deque<Candidate>> choices) {
        Set<String> free = new HashSet<>(choices.keySet());
        while (!free.isEmpty()) {
            Map<String, List<Candidate>> asking = new HashMap<>();
            for (String unit : free) {
                Candidate next = choices.getOrDefault(unit, new ArrayDeque<>()).poll();
                if (next != null) {
                    asking.computeIfAbsent(next.school(), school -> new ArrayList<>())
                            .add(next);
                }
            }
            free.clear();
            asking.forEach((school, candidates) -> free.addAll(turnedAway(school, candidates)));
        }
        for (List<Candidate> candidates : held.values()) {
            candidates.forEach(placement::admit);
        }
        placement.seats().values().forEach(Seats::endRound);
    }

    /** The school holds the best; the ids of the others are given back. */
    private Set<String> turnedAway(String school, List<Candidate> asking) {
        List<Candidate> all = new ArrayList<>(held.getOrDefault(school, List.of()));
        all.addAll(asking);
        List<Candidate> kept = placement.seatsOf(asking.get(0)).choose(all);
        held.put(school, kept);
        Set<String> away = ids(all);
        away.removeAll(ids(kept));
        return away;
    }

    private static Set<String> ids(List<Candidate> candidates) {
        Set<String> ids = new HashSet<>();
        candidates.forEach(candidate -> ids.add(candidate.unit().id()));
        return ids;
    }
}
