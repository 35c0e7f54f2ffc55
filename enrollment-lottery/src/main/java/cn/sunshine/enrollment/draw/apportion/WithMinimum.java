package cn.sunshine.enrollment.draw.apportion;

import cn.sunshine.enrollment.draw.refusal.RefusedException;
import java.util.ArrayList;
import java.util.List;

/** A method that knows no minimum by itself: whoever falls below it is fixed at it, and the rest is divided anew. */
abstract class WithMinimum {

    final int[] divide(Parties parties, int seats, int minimum) {
        int[] given = new int[parties.count()];
        List<Integer> free = new ArrayList<>(parties.all().boxed().toList());
        int left = seats;
        boolean below = true;
        while (below) {
            share(parties, free, left, minimum, given);
            List<Integer> fixed =
                    free.stream().filter(party -> given[party] < minimum).toList();
            fixed.forEach(party -> given[party] = minimum);
            free.removeAll(fixed);
            left -= fixed.size() * minimum;
            below = !fixed.isEmpty();
        }
        return given;
    }

    private void share(Parties parties, List<Integer> free, int seats, int minimum, int[] given) {
        if (free.stream().allMatch(parties::isEmpty)) {
            if (seats > (long) minimum * free.size()) {
                throw RefusedException.invalid("populations", "nobody has a claim to the seats");
            }
            free.forEach(party -> given[party] = 0);
        } else {
            divideAmong(parties, free, seats, given);
        }
    }

    /** Divides the seats among the free parties, of which at least one has a population. */
    abstract void divideAmong(Parties parties, List<Integer> free, int seats, int[] given);
}
