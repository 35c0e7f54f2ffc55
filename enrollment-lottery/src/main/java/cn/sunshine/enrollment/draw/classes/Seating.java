package cn.sunshine.enrollment.draw.classes;

import cn.sunshine.enrollment.draw.assign.StudentId;
import cn.sunshine.enrollment.draw.assign.UnitId;
import cn.sunshine.enrollment.draw.refusal.Refusal;
import cn.sunshine.enrollment.draw.refusal.RefusedException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * From the deal to the lists. The units choose first, among the seats that the deal made for their strata; then everybody
 * else keeps the seat he was dealt unless it is gone, and whoever lost his takes one that a unit left. So all that happens
 * are swaps inside a stratum, and no count of the deal changes.
 */
final class Seating {

    private static final int NONE = -1;

    private final Deal deal;
    private final int[] stratumOf;
    private final int[] placeOf;
    private final Seats seats;
    private final int deviation;

    private Seating(Deal deal) {
        this.deal = deal;
        this.stratumOf = strata(deal.pupils());
        this.placeOf = new int[stratumOf.length];
        Arrays.fill(placeOf, NONE);
        this.seats = new Seats(deal, stratumOf, stratumOf.length == 0 ? 0 : stratumOf[stratumOf.length - 1] + 1);
        this.deviation = seats.spread();
    }

    static Seating of(Deal deal, UnitRule rule) {
        Seating seating = new Seating(deal);
        if (!new UnitSearch(deal, seating.seats, seating.units(), rule, seating.stratumOf).run(seating.placeOf)) {
            throw new RefusedException(
                    Refusal.UNSATISFIABLE, "units", "no swaps inside the strata seat every unit " + rule.label());
        }
        seating.leaveWhereTheyWereDealt();
        seating.fillUp();
        return seating;
    }

    /** Numbers from 0 in the order of the deal, which is sorted by stratum. */
    private static int[] strata(List<Pupil> dealt) {
        int[] stratumOf = new int[dealt.size()];
        for (int i = 1; i < stratumOf.length; i++) {
            boolean same = dealt.get(i).stratum().equals(dealt.get(i - 1).stratum());
            stratumOf[i] = stratumOf[i - 1] + (same ? 0 : 1);
        }
        return stratumOf;
    }

    /** The largest first, and those of the same make-up side by side: so a search that must fail fails early. */
    private List<int[]> units() {
        Map<UnitId, List<Integer>> members = new LinkedHashMap<>();
        for (int i = 0; i < stratumOf.length; i++) {
            members.computeIfAbsent(deal.pupils().get(i).unit(), any -> new ArrayList<>())
                    .add(i);
        }
        return members.values().stream()
                .filter(unit -> unit.size() > 1)
                .map(unit -> unit.stream().mapToInt(Integer::intValue).toArray())
                .sorted(Comparator.<int[]>comparingInt(unit -> -unit.length)
                        .thenComparing(this::strataOf, Arrays::compare))
                .toList();
    }

    private int[] strataOf(int[] unit) {
        return Arrays.stream(unit).map(pupil -> stratumOf[pupil]).toArray();
    }

    private void leaveWhereTheyWereDealt() {
        for (int pupil = 0; pupil < placeOf.length; pupil++) {
            if (placeOf[pupil] == NONE && seats.take(pupil, deal.placeOnRing(pupil))) {
                placeOf[pupil] = deal.placeOnRing(pupil);
            }
        }
    }

    /** The first by ticket takes the first seat of its stratum, from the place on the ring where it had been dealt. */
    private void fillUp() {
        for (int pupil = 0; pupil < placeOf.length; pupil++) {
            for (int place = deal.placeOnRing(pupil); placeOf[pupil] == NONE; place = (place + 1) % deal.classes()) {
                if (seats.take(pupil, place)) {
                    placeOf[pupil] = place;
                }
            }
        }
    }

    ClassLists lists() {
        SortedMap<StudentId, Integer> classOf = new TreeMap<>();
        for (int pupil = 0; pupil < placeOf.length; pupil++) {
            classOf.put(deal.pupils().get(pupil).id(), deal.classAt(placeOf[pupil]));
        }
        return new ClassLists(classOf, deviation);
    }
}
