package cn.sunshine.enrollment.draw.recount;

import java.util.Comparator;
import java.util.List;

/**
 * Section 9, SIMPLE and SD: units come in the order of their keys, each takes the first school of its list that has room.
 * SIMPLE is the same with one school. Both have one order: a unit's key is the same at each of its choices.
 */
final class SerialWalk {

    private SerialWalk() {}

    static void fill(Placement placement, List<List<Candidate>> lists) {
        lists.stream()
                .filter(list -> !list.isEmpty())
                .sorted(Comparator.comparing(list -> list.get(0), Candidate.BEST_FIRST))
                .forEach(list -> list.stream()
                        .filter(candidate -> takes(placement, candidate))
                        .findFirst()
                        .ifPresent(placement::admit));
    }

    private static boolean takes(Placement placement, Candidate candidate) {
        Seats seats = placement.seatsOf(candidate);
        boolean taken = seats.choose(List.of(candidate)).contains(candidate);
        seats.endRound();
        return taken;
    }
}
