package cn.sunshine.enrollment.draw.assign;

import static cn.sunshine.enrollment.draw.assign.AssignmentFixtures.categories;
import static cn.sunshine.enrollment.draw.assign.AssignmentFixtures.child;
import static cn.sunshine.enrollment.draw.assign.AssignmentFixtures.multiple;
import static cn.sunshine.enrollment.draw.assign.AssignmentFixtures.problem;
import static cn.sunshine.enrollment.draw.assign.AssignmentFixtures.school;
import static cn.sunshine.enrollment.draw.assign.AssignmentFixtures.schools;
import static cn.sunshine.enrollment.draw.assign.AssignmentFixtures.single;
import static cn.sunshine.enrollment.draw.assign.AssignmentFixtures.unit;
import static cn.sunshine.enrollment.draw.assign.AssignmentRefusals.refuses;
import static org.assertj.core.api.Assertions.assertThat;

import cn.sunshine.enrollment.draw.refusal.Refusal;
import org.junit.jupiter.api.Test;

/** Every name in a problem is of one thing, and of one that is there. */
class AmbiguousNamesTests {

    private static final Mechanism DA = Mechanism.deferredAcceptance();

    @Test
    void oneNameForTwoThings() {
        refuses(
                Refusal.DUPLICATE_ID,
                "students[1].id",
                problem(DA, schools(school("s", 1)), single("a"), child("a", "s"), child("a", "s")));
        refuses(
                Refusal.DUPLICATE_ID,
                "schools[1].id",
                problem(DA, schools(school("s", 1), school("s", 1)), single("a"), child("a", "s")));
        refuses(
                Refusal.DUPLICATE_ID,
                "students",
                problem(
                        DA,
                        schools(school("s", 1)),
                        single("a b"),
                        child("a", "s"),
                        child("b", "s").in(unit("a"))));
    }

    @Test
    void oneThingNamedTwice() {
        Student holder = child("a", "s").holding(categories("G G"));
        refuses(
                Refusal.DUPLICATE_ID,
                "students[0].prefs",
                problem(DA, schools(school("s", 1)), single("a"), child("a", "s s")));
        refuses(
                Refusal.DUPLICATE_ID,
                "students[0].categories",
                problem(DA, schools(school("s", 1)), single("a"), holder));
        refuses(
                Refusal.DUPLICATE_ID,
                "precedence",
                problem(DA, schools(school("s", 1)), single("a"), child("a", "s"))
                        .withPrecedence(categories("* *")));
        refuses(
                Refusal.DUPLICATE_ID,
                "schools[0].priority",
                problem(DA, schools(school("s", 1, "a,a")), single("a"), child("a", "s")));
        refuses(
                Refusal.DUPLICATE_ID,
                "tiebreak.single.order",
                problem(DA, schools(school("s", 1)), single("a a"), child("a", "s")));
    }

    @Test
    void aMemberOfABundleIsReadLikeAnyOther() {
        Student first = child("a", "s").in(unit("T"));
        refuses(
                Refusal.UNKNOWN_ID,
                "students[1].prefs",
                problem(
                        DA,
                        schools(school("s", 2)),
                        single("T"),
                        first,
                        child("b", "x").in(unit("T"))));
        refuses(
                Refusal.DUPLICATE_ID,
                "students[1].prefs",
                problem(
                        DA,
                        schools(school("s", 2)),
                        single("T"),
                        first,
                        child("b", "s s").in(unit("T"))));
    }

    @Test
    void namesThatNothingBears() {
        refuses(
                Refusal.UNKNOWN_ID,
                "students[0].prefs",
                problem(DA, schools(school("s", 1)), single("a"), child("a", "s t")));
        refuses(
                Refusal.UNKNOWN_ID,
                "schools[0].priority",
                problem(DA, schools(school("s", 1, "a b")), single("a"), child("a", "s")));
        refuses(
                Refusal.UNKNOWN_ID,
                "tiebreak.single.order",
                problem(DA, schools(school("s", 1)), single("a b"), child("a", "s")));
        refuses(
                Refusal.UNKNOWN_ID,
                "tiebreak.multiple.orders.t",
                problem(DA, schools(school("s", 1)), multiple("s:a", "t:a"), child("a", "s")));
        // a child of a bundle has no rank of its own
        refuses(
                Refusal.UNKNOWN_ID,
                "tiebreak.single.order",
                problem(
                        DA,
                        schools(school("s", 1)),
                        single("T a"),
                        child("a", "s").in(unit("T"))));
    }

    @Test
    void questionsAboutNobody() {
        Assignment assignment = problem(DA, schools(school("s", 1)), single("a"), child("a", "s"))
                .assign();
        refuses(Refusal.UNKNOWN_ID, "", () -> assignment.schoolOf(new StudentId("b")));
        refuses(Refusal.UNKNOWN_ID, "", () -> assignment.explain(new StudentId("b")));
        refuses(Refusal.UNKNOWN_ID, "", () -> assignment.cutOff(new SchoolId("t")));
        refuses(Refusal.UNKNOWN_ID, "", () -> assignment.admitted(new SchoolId("t")));
        assertThat(assignment.members(unit("T"))).isEmpty();
        assertThat(assignment.members(unit("a"))).containsExactly(new StudentId("a"));
    }
}
