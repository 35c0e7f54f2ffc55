package cn.sunshine.enrollment.draw.apportion;

import cn.sunshine.enrollment.draw.refusal.RefusedException;
import java.math.BigInteger;
import java.util.Comparator;
import java.util.PriorityQueue;

/**
 * Divisor methods seat by seat: the next seat goes to the party with the largest p / d(s), where p is its population, s
 * the seats it has, and d the point at which the method rounds between s and s + 1. Jefferson d = s + 1, Webster
 * s + 1/2, Huntington the geometric mean √(s(s+1)), Dean the harmonic mean 2s(s+1)/(2s+1), Adams s (Balinski and Young,
 * "Fair Representation", 1982, appendix A). Claims are compared as fractions of whole numbers, Huntington's as squares,
 * so nothing is ever rounded.
 */
final class DivisorMethod {

    /** What a party may put forward for one more seat: numerator / denominator. */
    private record Claim(int party, int rank, BigInteger numerator, BigInteger denominator) {

        static final Comparator<Claim> LARGEST_FIRST = Comparator.comparing((Claim claim) -> claim, Claim::compareSize)
                .reversed()
                .thenComparing(Claim::rank);

        private static int compareSize(Claim a, Claim b) {
            return a.numerator.multiply(b.denominator).compareTo(b.numerator.multiply(a.denominator));
        }
    }

    private final Method method;

    DivisorMethod(Method method) {
        this.method = method;
    }

    int[] divide(Parties parties, int seats, int minimum) {
        int[] given = new int[parties.count()];
        PriorityQueue<Claim> claims = new PriorityQueue<>(Claim.LARGEST_FIRST);
        long left = seats;
        for (int party = 0; party < given.length; party++) {
            if (!parties.isEmpty(party)) {
                given[party] = Math.max(minimum, givesFirstSeat() ? 1 : 0);
                claims.add(claim(parties, party, given[party]));
            } else {
                given[party] = minimum;
            }
            left -= given[party];
        }
        if (left < 0 || (left > 0 && claims.isEmpty())) {
            throw RefusedException.invalid(
                    "seats", "cannot be divided: a first seat for everyone, none without a claim");
        }
        for (; left > 0; left--) {
            int party = claims.remove().party();
            given[party]++;
            claims.add(claim(parties, party, given[party]));
        }
        return given;
    }

    /** Where d(0) is 0 the first claim is infinite. */
    private boolean givesFirstSeat() {
        return method == Method.ADAMS || method == Method.HUNTINGTON || method == Method.DEAN;
    }

    private Claim claim(Parties parties, int party, int seats) {
        BigInteger p = parties.population(party);
        BigInteger s = BigInteger.valueOf(seats);
        BigInteger next = s.add(BigInteger.ONE);
        BigInteger twice = s.add(next);
        return switch (method) {
            case WEBSTER -> claim(parties, party, p.shiftLeft(1), twice);
            case HUNTINGTON -> claim(parties, party, p.multiply(p), s.multiply(next));
            case ADAMS -> claim(parties, party, p, s);
            case DEAN ->
                claim(parties, party, p.multiply(twice), s.multiply(next).shiftLeft(1));
            default -> claim(parties, party, p, next);
        };
    }

    private static Claim claim(Parties parties, int party, BigInteger numerator, BigInteger denominator) {
        return new Claim(party, parties.rank(party), numerator, denominator);
    }
}
