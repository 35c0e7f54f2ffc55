package cn.sunshine.enrollment.draw.assign;

import java.util.List;

/**
 * Everything the result depends on. The order of {@code schools} and {@code students} means nothing; the order of a
 * list of preferences, of tiers, of a tie-break and of the precedence is the content.
 *
 * @param mechanism the rule
 * @param schools the schools, each name once
 * @param students the children, each name once
 * @param tieBreak what decides inside a tier
 * @param bundlePolicy what happens when a bundle meets too few seats
 * @param precedence the order in which reserved blocks are filled, {@link Category#EVERYONE} among them; empty if no
 *     school reserves seats. It has no default: the same reserve before or after the open seats is a different rule.
 */
public record AssignmentProblem(
        Mechanism mechanism,
        List<School> schools,
        List<Student> students,
        TieBreak tieBreak,
        BundlePolicy bundlePolicy,
        List<Category> precedence) {

    public AssignmentProblem {
        schools = List.copyOf(schools);
        students = List.copyOf(students);
        precedence = List.copyOf(precedence);
    }

    /** A problem without reserves, in which bundles may overflow. */
    public static AssignmentProblem of(
            Mechanism mechanism, List<School> schools, List<Student> students, TieBreak tieBreak) {
        return new AssignmentProblem(mechanism, schools, students, tieBreak, BundlePolicy.OVERFLOW, List.of());
    }

    public AssignmentProblem with(BundlePolicy policy) {
        return new AssignmentProblem(mechanism, schools, students, tieBreak, policy, precedence);
    }

    public AssignmentProblem with(Mechanism other) {
        return new AssignmentProblem(other, schools, students, tieBreak, bundlePolicy, precedence);
    }

    public AssignmentProblem withPrecedence(List<Category> order) {
        return new AssignmentProblem(mechanism, schools, students, tieBreak, bundlePolicy, order);
    }

    /**
     * Runs the mechanism.
     *
     * @return the result; the same for every order of schools and students
     * @throws cn.sunshine.enrollment.draw.refusal.RefusedException if the problem is not sound
     */
    public Assignment assign() {
        return NamedProblem.check(this).assign();
    }
}
