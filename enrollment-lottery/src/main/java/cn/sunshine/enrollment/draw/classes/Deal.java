package cn.sunshine.enrollment.draw.classes;

import cn.sunshine.enrollment.draw.DrawHash;
import cn.sunshine.enrollment.draw.ceremony.Formulas;
import cn.sunshine.enrollment.draw.crypto.HashSuite;
import cn.sunshine.enrollment.draw.crypto.Hmac;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.IntStream;

/**
 * The children in the order in which they are dealt, and the classes in the order in which they are served. One ring of
 * classes serves all strata without beginning anew: so a stratum gives any two classes the same number or one more, and so
 * does the whole. A fresh order for each round would allow a difference of two; beginning anew with each stratum would
 * favour the same classes again and again.
 */
final class Deal {

    private static final Formulas FORMULAS = new Formulas(HashSuite.of(DrawHash.SHA_256));

    private final List<Pupil> pupils;
    private final int[] ring;

    private Deal(List<Pupil> pupils, int[] ring) {
        this.pupils = pupils;
        this.ring = ring;
    }

    static Deal of(ClassDraw draw) {
        byte[] seed = HexFormat.of().parseHex(draw.seed());
        Hmac tickets = FORMULAS.contextKey(seed, "class/student");
        List<Pupil> dealt = draw.pupils().stream()
                .map(pupil -> new Ticketed<>(
                        pupil, Formulas.ticket(tickets, pupil.id().value())))
                .sorted(Comparator.<Ticketed<Pupil>, Stratum>comparing(
                                drawn -> drawn.holder().stratum())
                        .thenComparing(Ticketed::ticket, Arrays::compareUnsigned)
                        .thenComparing(drawn -> drawn.holder().id()))
                .map(Ticketed::holder)
                .toList();
        return new Deal(dealt, ring(draw.classes(), FORMULAS.contextKey(seed, "class/order")));
    }

    private static int[] ring(int classes, Hmac tickets) {
        return IntStream.rangeClosed(1, classes)
                .mapToObj(number -> new Ticketed<>(number, Formulas.ticket(tickets, Integer.toString(number))))
                .sorted(Comparator.comparing(Ticketed::ticket, Arrays::compareUnsigned))
                .mapToInt(Ticketed::holder)
                .toArray();
    }

    private record Ticketed<T>(T holder, byte[] ticket) {}

    /** In the order of the deal: stratum after stratum, inside a stratum by ticket. */
    List<Pupil> pupils() {
        return pupils;
    }

    int classes() {
        return ring.length;
    }

    /** Where on the ring the child at this place of the deal is put. */
    int placeOnRing(int dealt) {
        return dealt % ring.length;
    }

    /** The number of the class that stands at a place of the ring. */
    int classAt(int placeOnRing) {
        return ring[placeOnRing];
    }
}
