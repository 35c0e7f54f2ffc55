package cn.sunshine.enrollment.draw.assign;

import static cn.sunshine.enrollment.draw.assign.AssignmentFixtures.categories;
import static cn.sunshine.enrollment.draw.assign.AssignmentFixtures.child;
import static cn.sunshine.enrollment.draw.assign.AssignmentFixtures.multiple;
import static cn.sunshine.enrollment.draw.assign.AssignmentFixtures.problem;
import static cn.sunshine.enrollment.draw.assign.AssignmentFixtures.school;
import static cn.sunshine.enrollment.draw.assign.AssignmentFixtures.single;
import static cn.sunshine.enrollment.draw.assign.AssignmentFixtures.unit;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import cn.sunshine.enrollment.draw.refusal.Refusal;
import cn.sunshine.enrollment.draw.refusal.RefusedException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** Every defect of a problem has its code and its place, and of several the strongest is named. */
class AssignmentRefusalsTests {

    private static final Mechanism DA = Mechanism.deferredAcceptance();
    private static final TieBreak STRICT = new TieBreak.Strict();

    private static void refuses(Refusal refusal, String place, AssignmentProblem problem) {
        refuses(refusal, place, problem::assign);
    }

    private static void refuses(Refusal refusal, String place, ThrowingCallable call) {
        assertThatExceptionOfType(RefusedException.class).isThrownBy(call).satisfies(e -> {
            assertThat(e.refusal()).isEqualTo(refusal);
            assertThat(e.place()).isEqualTo(place);
        });
    }

    private static List<School> schools(School... schools) {
        return List.of(schools);
    }

    @Nested
    class Values {

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
    }

    @Nested
    class Names {

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

    @Nested
    class Bundles {

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
                            problem(mechanism, ONE, single("a"), child("a", "s"))
                                    .with(policy));
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

    @Nested
    class Reserves {

        private static School reserving(String... blocks) {
            return school("s", 2)
                    .withReserves(Stream.of(blocks)
                            .map(name -> new Reserve(new Category(name), 1, true))
                            .toList());
        }

        private static AssignmentProblem with(School school, String precedence) {
            return problem(DA, schools(school), single("a"), child("a", "s")).withPrecedence(categories(precedence));
        }

        @Test
        void theOrderOfBlocksHasNoDefault() {
            refuses(Refusal.MISSING_PRECEDENCE, "precedence", with(reserving("G"), ""));
            refuses(Refusal.MISSING_PRECEDENCE, "precedence", with(reserving("G"), "G"));
            refuses(Refusal.MISSING_PRECEDENCE, "schools[0].reserves", with(reserving("G", "H"), "G *"));
        }

        @Test
        void blocksFitIntoTheSchoolAndAreDifferent() {
            refuses(Refusal.INVALID_RESERVES, "schools[0].reserves", with(reserving("G", "H", "I"), "G H I *"));
            refuses(Refusal.INVALID_RESERVES, "schools[0].reserves", with(reserving("G", "G"), "G *"));
            refuses(Refusal.INVALID_RESERVES, "schools[0].reserves", with(reserving("*"), "G *"));
        }

        @Test
        void noRuleIsKnownForThemElsewhere() {
            for (Mechanism mechanism : List.of(
                    Mechanism.immediateAcceptance(),
                    Mechanism.applicationRejection(2),
                    Mechanism.serialDictatorship(),
                    Mechanism.topTradingCycles())) {
                refuses(
                        Refusal.UNSUPPORTED_RESERVES,
                        "schools[0].reserves",
                        with(reserving("G"), "G *").with(mechanism));
            }
            refuses(
                    Refusal.UNSUPPORTED_RESERVES,
                    "schools[0].reserves",
                    problem(
                                    DA,
                                    schools(reserving("G")),
                                    single("T"),
                                    child("a", "s").in(unit("T")),
                                    child("b", "s").in(unit("T")))
                            .withPrecedence(categories("G *")));
        }
    }

    @Nested
    class UnbrokenTies {

        @Test
        void theOneOrderNamesEveryUnit() {
            refuses(
                    Refusal.UNBROKEN_TIE,
                    "tiebreak.single.order",
                    problem(DA, schools(school("s", 1)), single("a"), child("a", "s"), child("b", "")));
        }

        @Test
        void theOrderOfASchoolNamesWhoeverAsksAndMayCome() {
            refuses(
                    Refusal.UNBROKEN_TIE,
                    "tiebreak.multiple.orders.s",
                    problem(DA, schools(school("s", 1)), multiple("s:a"), child("a", "s"), child("b", "s")));
            assertThat(problem(DA, schools(school("s", 1, "a")), multiple("s:a"), child("a", "s"), child("b", "s"))
                            .assign()
                            .admitted(new SchoolId("s")))
                    .isEqualTo(1);
        }

        @Test
        void withoutATieBreakNoTwoShareATier() {
            refuses(
                    Refusal.UNBROKEN_TIE,
                    "schools[0]",
                    problem(DA, schools(school("s", 2)), STRICT, child("a", "s"), child("b", "s")));
            // they never meet
            assertThat(problem(DA, schools(school("s", 1), school("t", 1)), STRICT, child("a", "s"), child("b", "t"))
                            .assign()
                            .blockingPairs())
                    .isZero();
        }

        @Test
        void inATradeASchoolOrdersThoseTooWhoDoNotAsk() {
            List<School> two = schools(school("s", 1), school("t", 1));
            refuses(
                    Refusal.UNBROKEN_TIE,
                    "schools[0]",
                    problem(Mechanism.topTradingCycles(), two, STRICT, child("a", "s"), child("b", "t")));
        }

        @Test
        void aSerialDictatorshipNeedsOneOrderUnlessThereIsOneUnit() {
            Mechanism sd = Mechanism.serialDictatorship();
            refuses(
                    Refusal.UNBROKEN_TIE,
                    "tiebreak",
                    problem(sd, schools(school("s", 1)), multiple("s:a b"), child("a", "s"), child("b", "s")));
            for (TieBreak tieBreak : List.of(STRICT, multiple("s:a"))) {
                assertThat(AssignmentFixtures.matching(problem(sd, schools(school("s", 1)), tieBreak, child("a", "s"))))
                        .isEqualTo("a=s");
            }
        }
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
