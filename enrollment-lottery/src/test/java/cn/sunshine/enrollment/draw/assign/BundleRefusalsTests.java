package cn.sunshine.enrollment.draw.assign;

import static cn.sunshine.enrollment.draw.assign.AssignmentFixtures.child;
import static cn.sunshine.enrollment.draw.assign.AssignmentFixtures.problem;
import static cn.sunshine.enrollment.draw.assign.AssignmentFixtures.school;
import static cn.sunshine.enrollment.draw.assign.AssignmentFixtures.single;
import static cn.sunshine.enrollment.draw.assign.AssignmentFixtures.unit;
import static cn.sunshine.enrollment.draw.assign.AssignmentRefusals.refuses;
import static org.assertj.core.api.Assertions.assertThat;

import cn.sunshine.enrollment.draw.refusal.Refusal;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Bundles that a mechanism cannot keep together. */
class BundleRefusalsTests {

    private static final Mechanism DA = Mechanism.deferredAcceptance();
    private static final List<School> ONE = List.of(school("s", 3));

    private static AssignmentProblem twins(Mechanism mechanism) {
        return problem(
                mechanism,
                ONE,
                single("T"),
                child("a", "s").in(unit("T")),
                child("b", "s").in(unit("T")));
    }

    @Test
    void onlyAWalkMayTurnABundleAway() {
        for (Mechanism mechanism : List.of(DA, Mechanism.applicationRejection(2), Mechanism.topTradingCycles())) {
            for (BundlePolicy policy : List.of(BundlePolicy.STOP, BundlePolicy.SKIP)) {
                refuses(
                        Refusal.INVALID_BUNDLE_POLICY,
                        "bundlePolicy",
                        problem(mechanism, ONE, single("a"), child("a", "s")).with(policy));
            }
        }
        refuses(Refusal.INVALID_BUNDLE_POLICY, "bundlePolicy", twins(Mechanism.topTradingCycles()));
    }

    @Test
    void membersFileOneList() {
        List<School> two = List.of(school("s", 1), school("t", 1));
        refuses(
                Refusal.UNEQUAL_BUNDLE,
                "students[1].prefs",
                problem(
                        DA,
                        two,
                        single("T"),
                        child("a", "s t").in(unit("T")),
                        child("b", "t s").in(unit("T"))));
    }

    @Test
    void fiveAreTheMost() {
        Student[] five = Stream.of("a", "b", "c", "d", "e")
                .map(name -> child(name, "s").in(unit("T")))
                .toArray(Student[]::new);
        assertThat(problem(DA, ONE, single("T"), five).assign().admitted(new SchoolId("s")))
                .isEqualTo(5);
        List<Student> six = new ArrayList<>(List.of(five));
        six.add(child("f", "s").in(unit("T")));
        refuses(Refusal.BUNDLE_TOO_LARGE, "students", AssignmentProblem.of(DA, ONE, six, single("T")));
    }
}
