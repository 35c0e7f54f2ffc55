package cn.sunshine.enrollment.draw.assign;

import static cn.sunshine.enrollment.draw.assign.AssignmentFixtures.categories;
import static cn.sunshine.enrollment.draw.assign.AssignmentFixtures.child;
import static cn.sunshine.enrollment.draw.assign.AssignmentFixtures.problem;
import static cn.sunshine.enrollment.draw.assign.AssignmentFixtures.school;
import static cn.sunshine.enrollment.draw.assign.AssignmentFixtures.schools;
import static cn.sunshine.enrollment.draw.assign.AssignmentFixtures.single;
import static cn.sunshine.enrollment.draw.assign.AssignmentFixtures.unit;
import static cn.sunshine.enrollment.draw.assign.AssignmentRefusals.refuses;

import cn.sunshine.enrollment.draw.refusal.Refusal;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Reserved seats that no rule fills. */
class ReserveRefusalsTests {

    private static final Mechanism DA = Mechanism.deferredAcceptance();

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
