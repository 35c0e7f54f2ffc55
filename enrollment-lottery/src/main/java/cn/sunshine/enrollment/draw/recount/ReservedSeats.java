package cn.sunshine.enrollment.draw.recount;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Predicate;

/** Section 9, DA with reserves: blocks are filled in the order of precedence, from units of one. */
final class ReservedSeats implements Seats {

    /** Name of the block of seats that SOFT blocks left empty. */
    static final String RETURNED = "+";

    private final int open;
    private final List<Reserve> reserves;
    private final List<String> precedence;
    private Map<String, CutOff> cutOffs = Map.of();

    ReservedSeats(int capacity, List<Reserve> reserves, List<String> precedence) {
        this.open = capacity - reserves.stream().mapToInt(Reserve::seats).sum();
        this.reserves = reserves;
        this.precedence = precedence;
        choose(List.of());
    }

    @Override
    public List<Candidate> choose(List<Candidate> candidates) {
        cutOffs = new TreeMap<>(Text.BYTE_ORDER);
        List<Candidate> waiting = new ArrayList<>(candidates);
        waiting.sort(Candidate.BEST_FIRST);
        List<Candidate> admitted = new ArrayList<>();
        int returned = 0;
        for (String block : precedence) {
            if (block.equals(Reserves.OPEN_SEATS)) {
                admitted.addAll(fill(block, open, waiting, candidate -> true));
            }
            for (Reserve reserve : reserves) {
                if (reserve.category().equals(block)) {
                    List<Candidate> taken = fill(block, reserve.seats(), waiting, holds(block));
                    admitted.addAll(taken);
                    returned += reserve.vacancy() == Reserve.Vacancy.SOFT ? reserve.seats() - taken.size() : 0;
                }
            }
        }
        admitted.addAll(fill(RETURNED, returned, waiting, candidate -> true));
        return admitted;
    }

    private static Predicate<Candidate> holds(String category) {
        return candidate -> candidate.unit().categories().contains(category);
    }

    /** Takes the best who may have these seats from those who wait. */
    private List<Candidate> fill(String block, int seats, List<Candidate> waiting, Predicate<Candidate> may) {
        List<Candidate> taken = waiting.stream().filter(may).limit(seats).toList();
        waiting.removeAll(taken);
        Optional<Key> worst = taken.stream().map(Candidate::key).max(Key::compareTo);
        cutOffs.put(block, new CutOff(block, taken.size() < seats, worst));
        return taken;
    }

    @Override
    public void endRound() {
        // reserves go with DA alone, which has one round
    }

    @Override
    public List<CutOff> cutOffs() {
        return List.copyOf(cutOffs.values());
    }
}
