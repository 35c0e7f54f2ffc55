package cn.sunshine.enrollment.draw.recount;

import java.util.List;
import java.util.Optional;

/** Section 9: seats for everybody, given to units in the order of their keys as the bundle policy says. */
final class OpenSeats implements Seats {

    private final int capacity;
    private final Params.BundlePolicy policy;
    private State start = new State(0, false, Optional.empty());
    private State now = start;

    OpenSeats(int capacity, Params.BundlePolicy policy) {
        this.capacity = capacity;
        this.policy = policy;
    }

    @Override
    public List<Candidate> choose(List<Candidate> candidates) {
        now = start;
        return candidates.stream()
                .sorted(Candidate.BEST_FIRST)
                .filter(this::takes)
                .toList();
    }

    @Override
    public void endRound() {
        start = now;
    }

    private boolean takes(Candidate candidate) {
        int with = now.used + candidate.unit().size();
        boolean room = switch (policy) {
            case OVERFLOW -> now.used < capacity;
            case STOP -> !now.closed && with <= capacity;
            case SKIP -> with <= capacity;
        };
        if (room) {
            now = new State(with, now.closed, Optional.of(candidate.key()));
        } else if (policy == Params.BundlePolicy.STOP) {
            now = new State(now.used, true, now.worst);
        }
        return room;
    }

    @Override
    public List<CutOff> cutOffs() {
        boolean room = !now.closed && now.used < capacity;
        return List.of(new CutOff(Reserves.OPEN_SEATS, room, now.worst));
    }

    /** How far the seats are used, and the last key admitted: the worst, because better ones come first. */
    private record State(int used, boolean closed, Optional<Key> worst) {}
}
