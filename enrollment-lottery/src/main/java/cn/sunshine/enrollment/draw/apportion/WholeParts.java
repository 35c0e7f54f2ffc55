package cn.sunshine.enrollment.draw.apportion;

import java.math.BigInteger;
import java.util.Comparator;
import java.util.List;

/**
 * Everybody first gets the whole part of his exact share seats × p / total; the seats that are left go one each to those
 * with a remainder: to the largest (Hamilton 1792), or by lot (Harbin 2016: whole parts are fixed, remainders are drawn).
 * Remainders are kept as whole numbers, seats × p mod total.
 */
final class WholeParts extends WithMinimum {

    private final boolean byLot;

    private WholeParts(boolean byLot) {
        this.byLot = byLot;
    }

    static WholeParts byRemainder() {
        return new WholeParts(false);
    }

    static WholeParts byLot() {
        return new WholeParts(true);
    }

    @Override
    void divideAmong(Parties parties, List<Integer> free, int seats, int[] given) {
        BigInteger total = free.stream().map(parties::population).reduce(BigInteger.ZERO, BigInteger::add);
        BigInteger[] remainders = new BigInteger[parties.count()];
        int left = seats;
        for (int party : free) {
            BigInteger[] share = parties.population(party)
                    .multiply(BigInteger.valueOf(seats))
                    .divideAndRemainder(total);
            given[party] = share[0].intValueExact();
            remainders[party] = share[1];
            left -= given[party];
        }
        Comparator<Integer> byTicket = Comparator.comparing(parties::rank);
        Comparator<Integer> byRemainder = Comparator.comparing(party -> remainders[party]);
        free.stream()
                .filter(party -> remainders[party].signum() > 0)
                .sorted(byLot ? byTicket : byRemainder.reversed().thenComparing(byTicket))
                .limit(left)
                .forEach(party -> given[party]++);
    }
}
