package cn.sunshine.enrollment.draw.apportion;

import java.math.BigInteger;
import java.util.List;

/**
 * Balinski and Young, "The Quota Method of Apportionment", American Mathematical Monthly 82 (1975): the house grows seat
 * by seat, and at house size h the next seat goes by Jefferson's claim p / (s + 1), but only to a party that stays at or
 * below its fair share h × p / total rounded up. So no party ever loses a seat because there is one more to give.
 */
final class QuotaMethod extends WithMinimum {

    @Override
    void divideAmong(Parties parties, List<Integer> free, int seats, int[] given) {
        BigInteger total = free.stream().map(parties::population).reduce(BigInteger.ZERO, BigInteger::add);
        free.forEach(party -> given[party] = 0);
        for (int house = 1; house <= seats; house++) {
            BigInteger size = BigInteger.valueOf(house);
            int next = free.stream()
                    .filter(party -> BigInteger.valueOf(given[party])
                                    .multiply(total)
                                    .compareTo(size.multiply(parties.population(party)))
                            < 0)
                    .min((a, b) -> compareClaims(parties, given, a, b))
                    .orElseThrow();
            given[next]++;
        }
    }

    private static int compareClaims(Parties parties, int[] given, int a, int b) {
        BigInteger ofA = parties.population(a).multiply(BigInteger.valueOf(given[b] + 1L));
        BigInteger ofB = parties.population(b).multiply(BigInteger.valueOf(given[a] + 1L));
        int larger = ofB.compareTo(ofA);
        return larger != 0 ? larger : Integer.compare(parties.rank(a), parties.rank(b));
    }
}
