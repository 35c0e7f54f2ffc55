package cn.sunshine.enrollment.draw.assign;

import cn.sunshine.enrollment.draw.refusal.Findings;
import cn.sunshine.enrollment.draw.refusal.Refusal;

/**
 * A sound problem in dense numbers: units, schools and wishes are integers, and every wish carries the key by which its
 * school compares. The mechanisms read nothing else.
 */
final class Market {

    private final AssignmentProblem problem;
    private final Roster roster;
    private final Wishes wishes;
    private final Orders orders;
    private final SeatPlan plan;
    private final int[] capacity;
    private final long[] keys;

    private Market(AssignmentProblem problem, Roster roster, Wishes wishes, Orders orders) {
        this.problem = problem;
        this.roster = roster;
        this.wishes = wishes;
        this.orders = orders;
        this.plan = SeatPlan.of(problem, roster);
        this.capacity = problem.schools().stream().mapToInt(School::capacity).toArray();
        this.keys = keys(wishes, orders);
    }

    /** @throws cn.sunshine.enrollment.draw.refusal.RefusedException with the strongest defect, if there is one */
    static Market of(AssignmentProblem problem) {
        Findings findings = new Findings();
        Roster roster = Roster.of(problem.students(), findings);
        Wishes wishes = Wishes.of(problem.schools(), roster, findings);
        Orders orders = Orders.of(problem, roster, wishes, findings);
        checkCategories(problem, findings);
        findings.raise();
        if (!problem.mechanism().allows(problem.bundlePolicy(), roster.hasBundles())) {
            findings.note(Refusal.INVALID_BUNDLE_POLICY, "bundlePolicy", "not with this mechanism");
        }
        roster.checkBundles(findings);
        SeatPlan.check(problem, roster, findings);
        findings.raise();
        Ties.check(problem, roster, wishes, orders, findings);
        findings.raise();
        return new Market(problem, roster, wishes, orders);
    }

    private static void checkCategories(AssignmentProblem problem, Findings findings) {
        findings.noteRepeated(problem.precedence(), Category::value, "precedence");
        for (int i = 0; i < problem.students().size(); i++) {
            if (problem.students().get(i).categories().size() > 1) {
                findings.noteRepeated(
                        problem.students().get(i).categories(), Category::value, "students[" + i + "].categories");
            }
        }
    }

    private static long[] keys(Wishes wishes, Orders orders) {
        long[] keys = new long[wishes.count()];
        for (int unit = 0; unit < wishes.units(); unit++) {
            for (int wish = wishes.start(unit); wish < wishes.start(unit + 1); wish++) {
                keys[wish] = orders.key(wishes.school(wish), unit);
            }
        }
        return keys;
    }

    Mechanism mechanism() {
        return problem.mechanism();
    }

    BundlePolicy policy() {
        return problem.bundlePolicy();
    }

    Roster roster() {
        return roster;
    }

    Wishes wishes() {
        return wishes;
    }

    Orders orders() {
        return orders;
    }

    SeatPlan plan() {
        return plan;
    }

    int units() {
        return roster.units();
    }

    int schools() {
        return capacity.length;
    }

    SchoolId id(int school) {
        return problem.schools().get(school).id();
    }

    int capacity(int school) {
        return capacity[school];
    }

    int size(int unit) {
        return roster.size(unit);
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
