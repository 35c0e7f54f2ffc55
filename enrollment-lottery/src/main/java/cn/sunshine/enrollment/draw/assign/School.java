package cn.sunshine.enrollment.draw.assign;

import cn.sunshine.enrollment.draw.refusal.RefusedException;
import java.util.List;

/**
 * A school with the seats that this draw gives out.
 *
 * @param id its name
 * @param capacity seats, from 0
 * @param priority whom it takes first
 * @param reserves blocks of seats kept for groups; what they leave of the capacity is open to everyone
 */
public record School(SchoolId id, int capacity, Priority priority, List<Reserve> reserves) {

    public School {
        if (capacity < 0) {
            throw RefusedException.invalid("schools", "capacity must not be negative: " + capacity);
        }
        reserves = List.copyOf(reserves);
    }

    /** A school that takes everybody in the order of the roll's tiers and keeps no seats. */
    public static School of(SchoolId id, int capacity) {
        return new School(id, capacity, new Priority.ByRoll(), List.of());
    }

    public School withTiers(List<List<StudentId>> tiers) {
        return new School(id, capacity, new Priority.OwnTiers(tiers), reserves);
    }

    public School withReserves(List<Reserve> blocks) {
        return new School(id, capacity, priority, blocks);
    }

    /** Seats that no block reserves; negative where more are reserved than there are. */
    long openSeats() {
        return capacity - reserves.stream().mapToLong(Reserve::seats).sum();
    }
}
