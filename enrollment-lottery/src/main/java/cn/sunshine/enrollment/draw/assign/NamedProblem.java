package cn.sunshine.enrollment.draw.assign;

import cn.sunshine.enrollment.draw.refusal.Findings;
import cn.sunshine.enrollment.draw.refusal.Refusal;
import java.util.List;

/** A problem as it was stated in names, checked and numbered in order of appearance. */
final class NamedProblem implements NumberedProblem {

    private final AssignmentProblem problem;
    private final Roster roster;
    private final Wishes wishes;
    private final Orders orders;

    private NamedProblem(AssignmentProblem problem, Roster roster, Wishes wishes, Orders orders) {
        this.problem = problem;
        this.roster = roster;
        this.wishes = wishes;
        this.orders = orders;
    }

    /** @throws cn.sunshine.enrollment.draw.refusal.RefusedException with the strongest defect, if there is one */
    static NamedProblem check(AssignmentProblem problem) {
        Findings findings = new Findings();
        Roster roster = Roster.of(problem.students(), findings);
        SchoolNumbers schools = SchoolNumbers.of(problem.schools(), findings);
        Wishes wishes = new WishReader(schools, roster).read(findings);
        Orders orders = Orders.of(problem, roster, schools, findings);
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
        return new NamedProblem(problem, roster, wishes, orders);
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

    @Override
    public Mechanism mechanism() {
        return problem.mechanism();
    }

    @Override
    public BundlePolicy bundlePolicy() {
        return problem.bundlePolicy();
    }

    @Override
    public List<School> schools() {
        return problem.schools();
    }

    @Override
    public List<Category> precedence() {
        return problem.precedence();
    }

    @Override
    public int students() {
        return roster.students();
    }

    @Override
    public StudentId student(int student) {
        return roster.student(student).id();
    }

    @Override
    public int unitOf(int student) {
        return roster.unitOf(student);
    }

    @Override
    public int find(StudentId id) {
        return roster.find(id);
    }

    @Override
    public int units() {
        return roster.units();
    }

    @Override
    public UnitId unit(int unit) {
        return roster.id(unit);
    }

    @Override
    public int[] members(int unit) {
        return roster.members(unit);
    }

    @Override
    public int size(int unit) {
        return roster.size(unit);
    }

    @Override
    public int find(UnitId id) {
        return roster.find(id);
    }

    @Override
    public int wishes(int unit) {
        return wishes.start(unit + 1) - wishes.start(unit);
    }

    @Override
    public int wish(int unit, int position) {
        return wishes.school(wishes.start(unit) + position);
    }

    @Override
    public int tier(int school, int unit) {
        return orders.tier(school, unit);
    }

    @Override
    public int rank(int school, int unit) {
        return orders.rank(school, unit);
    }

    @Override
    public int commonRank(int unit) {
        return orders.commonRank(unit);
    }

    @Override
    public boolean holds(int unit, Category category) {
        for (int student : roster.members(unit)) {
            if (roster.student(student).categories().contains(category)) {
                return true;
            }
        }
        return false;
    }
}
