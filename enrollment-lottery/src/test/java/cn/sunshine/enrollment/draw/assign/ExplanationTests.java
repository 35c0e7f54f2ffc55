package cn.sunshine.enrollment.draw.assign;

import static cn.sunshine.enrollment.draw.assign.AssignmentFixtures.categories;
import static cn.sunshine.enrollment.draw.assign.AssignmentFixtures.child;
import static cn.sunshine.enrollment.draw.assign.AssignmentFixtures.problem;
import static cn.sunshine.enrollment.draw.assign.AssignmentFixtures.school;
import static cn.sunshine.enrollment.draw.assign.AssignmentFixtures.single;
import static cn.sunshine.enrollment.draw.assign.AssignmentFixtures.strict;
import static cn.sunshine.enrollment.draw.assign.AssignmentFixtures.unit;
import static org.assertj.core.api.Assertions.assertThat;

import cn.sunshine.enrollment.draw.assign.Explanation.SchoolFact;
import java.util.List;
import java.util.stream.Collectors;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

/** "Why this result": for each choice what became of it, the own key, the line, and who stood ahead by which rule. */
class ExplanationTests {

    private static final Mechanism DA = Mechanism.deferredAcceptance();

    /** {@code "position school round/tier/rank verdict line RULE=units(children)"}, a line per choice. */
    private static List<String> facts(Assignment assignment, String child) {
        return assignment.explain(new StudentId(child)).schools().stream()
                .map(ExplanationTests::text)
                .toList();
    }

    private static String text(SchoolFact fact) {
        String ahead = fact.ahead().stream()
                .map(rivals -> " " + rivals.rule() + "="
                        + rivals.units().stream().map(UnitId::value).collect(Collectors.joining("+")) + "("
                        + rivals.children() + ")")
                .collect(Collectors.joining());
        return fact.position() + " " + fact.school().value() + " " + fact.round() + "/" + fact.tier() + "/"
                + fact.rank() + " " + fact.verdict() + " " + AssignmentFixtures.line(fact.cutOff()) + ahead;
    }

    @Test
    void tellsByTierAndTicketWhoWasAhead() {
        Assignment assignment = problem(
                        DA,
                        List.of(school("s", 3, "a c,b d e"), school("t", 1), school("u", 9)),
                        single("b a d c e"),
                        child("a", "s"),
                        child("b", "s"),
                        child("c", "s"),
                        child("d", "s t u"),
                        child("e", "s t"))
                .assign();

        assertThat(facts(assignment, "d"))
                .containsExactly(
                        "1 s 1/2/3 OUTRANKED 1/2/1 BETTER_TIER=a+c(2) BETTER_TICKET=b(1)",
                        "2 t 1/1/3 ADMITTED 1/1/3",
                        "3 u 1/1/3 NOT_NEEDED open");
        assertThat(facts(assignment, "c")).containsExactly("1 s 1/1/4 ADMITTED 1/2/1 BETTER_TICKET=a(1)");
        assertThat(facts(assignment, "e"))
                .containsExactly(
                        "1 s 1/2/5 OUTRANKED 1/2/1 BETTER_TIER=a+c(2) BETTER_TICKET=b(1)",
                        "2 t 1/1/5 OUTRANKED 1/1/3 BETTER_TICKET=d(1)");
    }

    @Test
    void namesTheSchoolThatMayNotTakeHer() {
        Assignment assignment = problem(
                        DA,
                        List.of(school("s", 1, "b"), school("t", 0)),
                        single("a b"),
                        child("a", "s t"),
                        child("b", "s"))
                .assign();

        Explanation explanation = assignment.explain(new StudentId("a"));
        assertThat(explanation.result()).isEmpty();
        assertThat(explanation.drawnWith()).containsExactly(new StudentId("a"));
        assertThat(facts(assignment, "a")).containsExactly("1 s 1/0/0 NOT_ACCEPTABLE 1/1/2", "2 t 1/1/1 CLOSED closed");
    }

    @Test
    void tellsThatOthersHadTheSchoolHigherOnTheirLists() {
        Assignment assignment = problem(
                        Mechanism.immediateAcceptance(),
                        List.of(school("s", 1), school("t", 1)),
                        single("a b c"),
                        child("a", "s t"),
                        child("b", "s t"),
                        child("c", "t"))
                .assign();

        assertThat(facts(assignment, "b"))
                .containsExactly(
                        "1 s 1/1/2 OUTRANKED 1/1/1 BETTER_TICKET=a(1)", "2 t 2/1/2 OUTRANKED 1/1/3 EARLIER_ROUND=c(1)");
    }

    @Test
    void tellsWhoGotPastOnASeatOfTheirGroup() {
        School reserving = school("s", 2).withReserves(List.of(new Reserve(new Category("G"), 1, false)));
        Assignment assignment = problem(
                        DA,
                        List.of(reserving),
                        single("a b g"),
                        child("a", "s"),
                        child("b", "s"),
                        child("g", "s").holding(categories("G")))
                .withPrecedence(categories("* G"))
                .assign();

        assertThat(facts(assignment, "b"))
                .containsExactly("1 s 1/1/2 OUTRANKED 1/1/3 BETTER_TICKET=a(1) RESERVED_SEAT=g(1)");
        assertThat(assignment.explain(new StudentId("b")).schools().get(0).blocks())
                .extracting(block ->
                        block.block() + " " + block.category().value() + " " + AssignmentFixtures.line(block.cutOff()))
                .containsExactly("OPEN * 1/1/1", "RESERVED G 1/1/3", "RETURNED * closed");
    }

    @Test
    void tellsWhoTraded() {
        Assignment assignment = problem(
                        Mechanism.topTradingCycles(),
                        List.of(strict("s", 1, "a b c"), strict("t", 1, "c a b")),
                        new TieBreak.Strict(),
                        child("a", "t"),
                        child("b", "s"),
                        child("c", "s"))
                .assign();

        assertThat(AssignmentFixtures.matching(assignment)).isEqualTo("a=t b=- c=s");
        assertThat(facts(assignment, "b")).containsExactly("1 s 1/2/1 OUTRANKED 1/3/1 TRADE=c(1)");
    }

    @Test
    void tellsABundleThatSeatsWereLeftButTooFew() {
        Student first = child("x", "s").in(unit("T"));
        Student second = child("y", "s").in(unit("T"));
        Assignment skipped = problem(
                        Mechanism.serialDictatorship(),
                        List.of(school("s", 2)),
                        single("a T b"),
                        child("a", "s"),
                        child("b", "s"),
                        first,
                        second)
                .with(BundlePolicy.SKIP)
                .assign();
        Assignment stopped = problem(
                        Mechanism.serialDictatorship(),
                        List.of(school("s", 2)),
                        single("a T b"),
                        child("a", "s"),
                        child("b", "s"),
                        first,
                        second)
                .with(BundlePolicy.STOP)
                .assign();

        assertThat(facts(skipped, "y"))
                .containsExactly("1 s 1/1/2 TOO_FEW_SEATS 1/1/3 BETTER_TICKET=a(1) SMALLER_UNIT=b(1)");
        assertThat(skipped.explain(new StudentId("y")).drawnWith())
                .containsExactly(new StudentId("x"), new StudentId("y"));
        assertThat(facts(stopped, "y")).containsExactly("1 s 1/1/2 TOO_FEW_SEATS 1/1/1 BETTER_TICKET=a(1)");
        assertThat(facts(stopped, "b")).containsExactly("1 s 1/1/3 CLOSED 1/1/1 BETTER_TICKET=a(1)");
        assertThat(facts(stopped, "a")).containsExactly("1 s 1/1/1 ADMITTED 1/1/1");
    }

    /** With single children and open seats the facts add up: whoever is outranked has the whole school ahead of her. */
    @Property(tries = 300)
    void everyFactAgreesWithTheResult(@ForAll long seed) {
        for (Mechanism mechanism : List.of(DA, Mechanism.immediateAcceptance(), Mechanism.serialDictatorship())) {
            AssignmentProblem problem = new RandomMarkets(seed).plain(mechanism);
            Assignment assignment = problem.assign();
            problem.students().forEach(student -> requireSound(assignment, assignment.explain(student.id())));
        }
    }

    private static void requireSound(Assignment assignment, Explanation explanation) {
        List<SchoolFact> admitting = explanation.schools().stream()
                .filter(fact -> fact.verdict() == Explanation.Verdict.ADMITTED)
                .toList();
        assertThat(admitting.stream().map(SchoolFact::school).toList())
                .isEqualTo(explanation.result().stream().toList());
        for (SchoolFact fact : explanation.schools()) {
            int ahead =
                    fact.ahead().stream().mapToInt(Explanation.Ahead::children).sum();
            switch (fact.verdict()) {
                case OUTRANKED -> {
                    assertThat(ahead)
                            .isEqualTo(assignment.admitted(fact.school()))
                            .isPositive();
                    assertThat(fact.cutOff().admits(fact.round(), fact.tier(), fact.rank()))
                            .isFalse();
                }
                case ADMITTED -> {
                    assertThat(ahead).isLessThan(assignment.admitted(fact.school()));
                    assertThat(fact.cutOff().admits(fact.round(), fact.tier(), fact.rank()))
                            .isTrue();
                }
                case CLOSED -> assertThat(assignment.admitted(fact.school())).isZero();
                case NOT_ACCEPTABLE -> assertThat(fact.tier()).isZero();
                case NOT_NEEDED -> assertThat(ahead).isZero();
                default -> throw new AssertionError("no bundles here: " + fact);
            }
        }
    }
}
