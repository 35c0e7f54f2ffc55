package cn.sunshine.enrollment.draw.classes;

import java.util.Arrays;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** For each class, by its place on the ring, how many children of each stratum it still waits for. */
final class Seats {

    private final int[] stratumOf;
    private final int[][] left;

    /** The seats that a deal makes: what a class was dealt of a stratum, it keeps. */
    Seats(Deal deal, int[] stratumOf, int strata) {
        this.stratumOf = stratumOf;
        this.left = new int[deal.classes()][strata];
        for (int pupil = 0; pupil < stratumOf.length; pupil++) {
            left[deal.placeOnRing(pupil)][stratumOf[pupil]]++;
        }
    }

    /** Seats all of these children in one class, or none of them. */
    boolean take(int[] pupils, int place) {
        for (int taken = 0; taken < pupils.length; taken++) {
            if (!take(pupils[taken], place)) {
                giveBack(Arrays.copyOf(pupils, taken), place);
                return false;
            }
        }
        return true;
    }

    boolean take(int pupil, int place) {
        if (left[place][stratumOf[pupil]] == 0) {
            return false;
        }
        left[place][stratumOf[pupil]]--;
        return true;
    }

    void giveBack(int[] pupils, int place) {
        for (int pupil : pupils) {
            left[place][stratumOf[pupil]]++;
        }
    }

    /** What is left of these strata, whichever class it is in: two such seatings can be completed alike or not at all. */
    String pattern(int[] strata) {
        return Arrays.stream(left)
                .map(seats -> Arrays.toString(
                        IntStream.of(strata).map(stratum -> seats[stratum]).toArray()))
                .sorted()
                .collect(Collectors.joining());
    }

    /** The largest difference between two classes, in all or in one stratum. To be asked before seats are taken. */
    int spread() {
        int[] sizes =
                Arrays.stream(left).mapToInt(seats -> IntStream.of(seats).sum()).toArray();
        int widest = spread(sizes);
        for (int stratum = 0; stratum < left[0].length; stratum++) {
            int column = stratum;
            widest = Math.max(
                    widest,
                    spread(Arrays.stream(left).mapToInt(seats -> seats[column]).toArray()));
        }
        return widest;
    }

    private static int spread(int[] counts) {
        return IntStream.of(counts).max().orElseThrow()
                - IntStream.of(counts).min().orElseThrow();
    }
}
