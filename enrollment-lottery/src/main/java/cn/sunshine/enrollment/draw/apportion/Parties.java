package cn.sunshine.enrollment.draw.apportion;

import java.math.BigInteger;
import java.util.List;
import java.util.stream.IntStream;

/** Those among whom seats are divided, with the order that decides between equal claims. */
final class Parties {

    private final long[] populations;
    private final int[] ranks;

    Parties(List<Long> populations, int[] ranks) {
        this.populations = populations.stream().mapToLong(Long::longValue).toArray();
        this.ranks = ranks;
    }

    int count() {
        return populations.length;
    }

    IntStream all() {
        return IntStream.range(0, populations.length);
    }

    BigInteger population(int party) {
        return BigInteger.valueOf(populations[party]);
    }

    boolean isEmpty(int party) {
        return populations[party] == 0;
    }

    /** Place in the tie-break, from 0; small is best. */
    int rank(int party) {
        return ranks[party];
    }
}
