package cn.sunshine.enrollment.draw.assign;

import cn.sunshine.enrollment.draw.refusal.Findings;
import cn.sunshine.enrollment.draw.refusal.Refusal;
import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * The check that whoever may have to be compared can be compared. It looks at the lists and not at the course of a run,
 * so that a problem is not refused or accepted by chance.
 */
final class Ties {

    private final AssignmentProblem problem;
    private final Roster roster;
    private final Orders orders;
    private final Findings findings;

    private Ties(AssignmentProblem problem, Roster roster, Orders orders, Findings findings) {
        this.problem = problem;
        this.roster = roster;
        this.orders = orders;
        this.findings = findings;
    }

    static void check(AssignmentProblem problem, Roster roster, Wishes wishes, Orders orders, Findings findings) {
        Ties ties = new Ties(problem, roster, orders, findings);
        if (problem.tieBreak() instanceof TieBreak.Single) {
            ties.checkComplete();
        } else {
            ties.checkSchools(wishes);
        }
    }

    private void checkComplete() {
        for (int unit = 0; unit < roster.units(); unit++) {
            if (orders.commonRank(unit) == Orders.ABSENT) {
                noteMissing("tiebreak.single.order", unit);
            }
        }
    }

    private void checkSchools(Wishes wishes) {
        Mechanism.Kind kind = problem.mechanism().kind();
        if (kind == Mechanism.Kind.SERIAL_DICTATORSHIP && roster.units() > 1) {
            findings.note(Refusal.UNBROKEN_TIE, "tiebreak", "a serial dictatorship needs one order of all units");
        }
        WishesBySchool asked = WishesBySchool.of(wishes, problem.schools().size());
        int[] everybody = IntStream.range(0, roster.units()).toArray();
        for (int school = 0; school < problem.schools().size(); school++) {
            int[] asking = asked.units(school);
            checkRanked(school, asking);
            // in a trade a school points even to those who did not ask for it
            checkDistinct(school, kind == Mechanism.Kind.TOP_TRADING_CYCLES ? everybody : asking);
        }
    }

    private void checkRanked(int school, int[] units) {
        for (int unit : units) {
            if (orders.tier(school, unit) != Orders.ABSENT && orders.rank(school, unit) == Orders.ABSENT) {
                noteMissing("tiebreak.multiple.orders." + id(school), unit);
            }
        }
    }

    private void checkDistinct(int school, int[] units) {
        long[] keys = Arrays.stream(units)
                .filter(unit -> orders.isOrdered(school, unit))
                .mapToLong(unit -> orders.key(school, unit))
                .sorted()
                .toArray();
        for (int i = 1; i < keys.length; i++) {
            if (keys[i - 1] == keys[i]) {
                findings.note(
                        Refusal.UNBROKEN_TIE,
                        "schools[" + school + "]",
                        "nothing tells two units of tier " + Key.tier(keys[i]) + " apart at " + id(school));
            }
        }
    }

    private String id(int school) {
        return problem.schools().get(school).id().value();
    }

    private void noteMissing(String place, int unit) {
        findings.note(
                Refusal.UNBROKEN_TIE, place, "no rank for " + roster.id(unit).value());
    }
}
