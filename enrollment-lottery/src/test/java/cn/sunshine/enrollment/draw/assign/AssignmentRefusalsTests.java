package cn.sunshine.enrollment.draw.assign;

import static cn.sunshine.enrollment.draw.assign.AssignmentFixtures.categories;
import static cn.sunshine.enrollment.draw.assign.AssignmentFixtures.child;
import static cn.sunshine.enrollment.draw.assign.AssignmentFixtures.problem;
import static cn.sunshine.enrollment.draw.assign.AssignmentFixtures.school;
import static cn.sunshine.enrollment.draw.assign.AssignmentFixtures.schools;
import static cn.sunshine.enrollment.draw.assign.AssignmentFixtures.single;
import static cn.sunshine.enrollment.draw.assign.AssignmentFixtures.unit;
import static cn.sunshine.enrollment.draw.assign.AssignmentRefusals.refuses;
import static org.assertj.core.api.Assertions.assertThat;

import cn.sunshine.enrollment.draw.refusal.Refusal;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Every defect of a problem has its code and its place, and of several the strongest is named. */
class AssignmentRefusalsTests {

    private static final Mechanism DA = Mechanism.deferredAcceptance();

    @Test
    void seatsTiersAndBandsHaveALeast() {
        refuses(Refusal.INVALID_INPUT, "schools", () -> school("s", -1));
        refuses(Refusal.INVALID_INPUT, "students", () -> child("a", "s").inTier(0));
        refuses(Refusal.INVALID_INPUT, "reserves", () -> new Reserve(new Category("G"), -1, true));
        refuses(Refusal.INVALID_INPUT, "params.e", () -> Mechanism.applicationRejection(0));
    }

    @Test
    void namesAreNotEmptyAndAreUnicode() {
        refuses(Refusal.INVALID_INPUT, "student", () -> new StudentId(""));
        refuses(Refusal.INVALID_INPUT, "unit", () -> new UnitId("\ud800x"));
        refuses(Refusal.INVALID_INPUT, "school", () -> new SchoolId("x\udc00"));
        assertThat(new Category("\ud83d\ude00").value()).hasSize(2);
    }

    /** The problem has every defect there is; each is mended after it was named. */
    @Test
    void theStrongestDefectIsNamed() {
        School reserving = school("s", 1).withReserves(List.of(new Reserve(new Category("G"), 2, true)));
        Student[] six = Stream.of("a", "b", "c", "d", "e", "f")
                .map(name -> child(name, name.equals("b") ? "" : "s").in(unit("T")))
                .toArray(Student[]::new);
        AssignmentProblem all =
                problem(DA, schools(reserving), single("x T T"), six).with(BundlePolicy.STOP);
        refuses(Refusal.DUPLICATE_ID, "tiebreak.single.order", all);
        refuses(
                Refusal.UNKNOWN_ID,
                "tiebreak.single.order",
                problem(DA, schools(reserving), single("x T"), six).with(BundlePolicy.STOP));
        AssignmentProblem known =
                problem(DA, schools(reserving), single(""), six).with(BundlePolicy.STOP);
        refuses(Refusal.INVALID_BUNDLE_POLICY, "bundlePolicy", known);
        refuses(Refusal.UNEQUAL_BUNDLE, "students[1].prefs", known.with(BundlePolicy.OVERFLOW));
        six[1] = child("b", "s").in(unit("T"));
        refuses(Refusal.BUNDLE_TOO_LARGE, "students", problem(DA, schools(reserving), single(""), six));
        AssignmentProblem pair = problem(DA, schools(reserving), single(""), six[0], six[1]);
        refuses(Refusal.MISSING_PRECEDENCE, "precedence", pair);
        AssignmentProblem ordered = pair.withPrecedence(categories("G *"));
        refuses(Refusal.INVALID_RESERVES, "schools[0].reserves", ordered);
        School fitting = school("s", 2).withReserves(List.of(new Reserve(new Category("G"), 2, true)));
        AssignmentProblem sound = problem(DA, schools(fitting), single(""), six[0], six[1]);
        refuses(Refusal.UNSUPPORTED_RESERVES, "schools[0].reserves", sound.withPrecedence(categories("G *")));
        refuses(
                Refusal.UNBROKEN_TIE,
                "tiebreak.single.order",
                problem(DA, schools(school("s", 2)), single(""), six[0], six[1]));
    }
}
