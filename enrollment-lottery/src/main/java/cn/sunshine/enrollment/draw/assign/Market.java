package cn.sunshine.enrollment.draw.assign;

/**
 * A sound problem as arrays of numbers: units, schools and wishes are integers, and every wish carries the key by which
 * its school compares. The mechanisms read nothing else.
 */
final class Market {

    private final NumberedProblem problem;
    private final SchoolNumbers numbers;
    private final Wishes wishes;
    private final SeatPlan plan;
    private final int[] capacity;
    private final byte[] size;
    private final long[] keys;

    Market(NumberedProblem problem) {
        this.problem = problem;
        this.numbers = SchoolNumbers.of(problem.schools());
        this.wishes = Wishes.of(problem);
        this.plan = SeatPlan.of(problem);
        this.capacity = problem.schools().stream().mapToInt(School::capacity).toArray();
        this.size = new byte[problem.units()];
        for (int unit = 0; unit < size.length; unit++) {
            size[unit] = (byte) problem.size(unit);
        }
        this.keys = keys();
    }

    private long[] keys() {
        long[] all = new long[wishes.count()];
        for (int unit = 0; unit < units(); unit++) {
            for (int wish = wishes.start(unit); wish < wishes.start(unit + 1); wish++) {
                int school = wishes.school(wish);
                int tier = problem.tier(school, unit);
                all[wish] = tier == Orders.ABSENT ? Key.UNACCEPTABLE : Key.of(tier, problem.rank(school, unit));
            }
        }
        return all;
    }

    /** The names behind the numbers, and the orders of schools that nobody asked for. */
    NumberedProblem problem() {
        return problem;
    }

    Mechanism mechanism() {
        return problem.mechanism();
    }

    BundlePolicy policy() {
        return problem.bundlePolicy();
    }

    Wishes wishes() {
        return wishes;
    }

    SeatPlan plan() {
        return plan;
    }

    int units() {
        return size.length;
    }

    int schools() {
        return capacity.length;
    }

    SchoolId id(int school) {
        return problem.schools().get(school).id();
    }

    /** The number of the school, or -1 if there is none of that name. */
    int find(SchoolId id) {
        return numbers.find(id);
    }

    int capacity(int school) {
        return capacity[school];
    }

    int size(int unit) {
        return size[unit];
    }

    /** How the school of the wish sees the unit that has it; {@link Key#UNACCEPTABLE} if it may not take it. */
    long key(int wish) {
        return keys[wish];
    }

    /** The part of a key that the mechanism reads: a serial dictatorship reads no tiers, so all stand in the first. */
    long decidingKey(long key) {
        return mechanism().kind() == Mechanism.Kind.SERIAL_DICTATORSHIP ? Key.of(1, Key.rank(key)) : key;
    }

    boolean acceptable(int wish) {
        return keys[wish] != Key.UNACCEPTABLE;
    }

    /** The round, from 1, in which the mechanism reads this wish of the unit. */
    int round(int unit, int wish) {
        return problem.mechanism().roundOf(wish - wishes.start(unit));
    }
}
