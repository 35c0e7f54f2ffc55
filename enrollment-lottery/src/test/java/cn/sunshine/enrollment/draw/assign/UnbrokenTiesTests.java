package cn.sunshine.enrollment.draw.assign;

import static cn.sunshine.enrollment.draw.assign.AssignmentFixtures.child;
import static cn.sunshine.enrollment.draw.assign.AssignmentFixtures.multiple;
import static cn.sunshine.enrollment.draw.assign.AssignmentFixtures.problem;
import static cn.sunshine.enrollment.draw.assign.AssignmentFixtures.school;
import static cn.sunshine.enrollment.draw.assign.AssignmentFixtures.schools;
import static cn.sunshine.enrollment.draw.assign.AssignmentFixtures.single;
import static cn.sunshine.enrollment.draw.assign.AssignmentRefusals.refuses;
import static org.assertj.core.api.Assertions.assertThat;

import cn.sunshine.enrollment.draw.refusal.Refusal;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Where chance has not decided, nobody is placed. */
class UnbrokenTiesTests {

    private static final Mechanism DA = Mechanism.deferredAcceptance();
    private static final TieBreak STRICT = new TieBreak.Strict();

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
