package cn.sunshine.enrollment.draw.apportion;

import cn.sunshine.enrollment.draw.refusal.Refusal;
import cn.sunshine.enrollment.draw.refusal.RefusedException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * A number of seats to be divided in proportion to populations.
 *
 * @param method the rule of rounding
 * @param populations whole numbers from 0, one per party
 * @param seats how many are divided, from 0
 * @param minimum how many each party gets at least, from 0
 * @param tieBreak the parties by number from 0, each once, the best first; a draw always passes the order of its tickets
 */
public record Apportionment(
        Method method, List<Long> populations, int seats, int minimum, Optional<List<Integer>> tieBreak) {

    public Apportionment {
        populations = List.copyOf(populations);
        tieBreak = tieBreak.map(List::copyOf);
        if (populations.stream().anyMatch(population -> population < 0)) {
            throw RefusedException.invalid("populations", "must not be negative");
        }
        if (seats < 0 || minimum < 0) {
            throw RefusedException.invalid("seats", "seats and minimum must not be negative");
        }
        if (seats < (long) minimum * populations.size()) {
            throw RefusedException.invalid("minimum", "there are not so many seats");
        }
    }

    /**
     * Divides the seats with whole numbers only.
     *
     * @return the seats of each party, in the order of the populations
     * @throws RefusedException if nobody can be given the seats, if the tie-break is not an order of the parties, or with
     *     {@link Refusal#UNBROKEN_TIE} if the result depends on an order and there is none
     */
    public List<Integer> divide() {
        if (tieBreak.isPresent()) {
            return divide(tieBreak.get());
        }
        List<Integer> order =
                new ArrayList<>(IntStream.range(0, populations.size()).boxed().toList());
        List<Integer> forwards = divide(order);
        Collections.reverse(order);
        if (!divide(order).equals(forwards)) {
            throw new RefusedException(Refusal.UNBROKEN_TIE, "tiebreak", "equal claims, and no order of the parties");
        }
        return forwards;
    }

    private List<Integer> divide(List<Integer> order) {
        Parties parties = new Parties(populations, ranks(order));
        int[] divided = switch (method) {
            case HAMILTON -> WholeParts.byRemainder().divide(parties, seats, minimum);
            case FLOOR_LOTTERY -> WholeParts.byLot().divide(parties, seats, minimum);
            case QUOTA -> new QuotaMethod().divide(parties, seats, minimum);
            default -> new DivisorMethod(method).divide(parties, seats, minimum);
        };
        return Arrays.stream(divided).boxed().toList();
    }

    private int[] ranks(List<Integer> order) {
        int[] ranks = new int[populations.size()];
        Arrays.fill(ranks, -1);
        for (int place = 0; place < order.size(); place++) {
            int party = order.get(place);
            if (party < 0 || party >= ranks.length) {
                throw new RefusedException(Refusal.UNKNOWN_ID, "tiebreak", "no party " + party);
            }
            if (ranks[party] >= 0) {
                throw new RefusedException(Refusal.DUPLICATE_ID, "tiebreak", "party " + party + " is named twice");
            }
            ranks[party] = place;
        }
        if (order.size() < ranks.length) {
            throw new RefusedException(Refusal.UNBROKEN_TIE, "tiebreak", "does not name every party");
        }
        return ranks;
    }
}
