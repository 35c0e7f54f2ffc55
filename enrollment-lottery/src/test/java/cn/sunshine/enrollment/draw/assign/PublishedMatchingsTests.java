package cn.sunshine.enrollment.draw.assign;

import static cn.sunshine.enrollment.draw.assign.AssignmentFixtures.child;
import static cn.sunshine.enrollment.draw.assign.AssignmentFixtures.matching;
import static cn.sunshine.enrollment.draw.assign.AssignmentFixtures.problem;
import static cn.sunshine.enrollment.draw.assign.AssignmentFixtures.strict;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Results that others have printed. Each test names the source; only its numbers are used. */
class PublishedMatchingsTests {

    private static final TieBreak NONE = new TieBreak.Strict();
    private static final Mechanism DA = Mechanism.deferredAcceptance();

    /**
     * D. Gale and L. S. Shapley, "College Admissions and the Stability of Marriage", American Mathematical Monthly 69
     * (1962), 9-15, Example 1: three sets of marriages are stable, everybody gets the first choice when his side proposes.
     */
    @Test
    void galeAndShapleysFirstExampleGivesTheProposersTheirFirstChoices() {
        assertThat(matching(problem(
                        DA,
                        List.of(strict("A", 1, "b c a"), strict("B", 1, "c a b"), strict("C", 1, "a b c")),
                        NONE,
                        child("a", "A B C"),
                        child("b", "B C A"),
                        child("c", "C A B"))))
                .isEqualTo("a=A b=B c=C");
        assertThat(matching(problem(
                        DA,
                        List.of(strict("a", 1, "A B C"), strict("b", 1, "B C A"), strict("c", 1, "C A B")),
                        NONE,
                        child("A", "b c a"),
                        child("B", "c a b"),
                        child("C", "a b c"))))
                .isEqualTo("A=b B=c C=a");
    }

    /** The same article, Example 2: of the 24 sets of marriages one is stable, so it does not matter who proposes. */
    @Test
    void galeAndShapleysSecondExampleHasOneStableSetOfMarriages() {
        assertThat(matching(problem(
                        DA,
                        List.of(
                                strict("A", 1, "d c a b"),
                                strict("B", 1, "b d a c"),
                                strict("C", 1, "d a b c"),
                                strict("D", 1, "c b a d")),
                        NONE,
                        child("a", "A B C D"),
                        child("b", "A D C B"),
                        child("c", "B A C D"),
                        child("d", "D B C A"))))
                .isEqualTo("a=C b=D c=A d=B");
        assertThat(matching(problem(
                        DA,
                        List.of(
                                strict("a", 1, "A B C D"),
                                strict("b", 1, "A D C B"),
                                strict("c", 1, "B A C D"),
                                strict("d", 1, "D B C A")),
                        NONE,
                        child("A", "d c a b"),
                        child("B", "b d a c"),
                        child("C", "d a b c"),
                        child("D", "c b a d"))))
                .isEqualTo("A=c B=d C=a D=b");
    }

    /**
     * A. Abdulkadiroğlu and T. Sönmez, "School Choice: A Mechanism Design Approach", American Economic Review 93 (2003),
     * 729-747, Example 1 (after Roth 1982): the only stable matching is worse for two students than a trade, which leaves
     * one blocking pair.
     */
    @Test
    void abdulkadirogluAndSonmezShowThePriceOfStability() {
        AssignmentProblem problem = problem(
                DA,
                List.of(strict("s1", 1, "i1 i3 i2"), strict("s2", 1, "i2 i1 i3"), strict("s3", 1, "i2 i1 i3")),
                NONE,
                child("i1", "s2 s1 s3"),
                child("i2", "s1 s2 s3"),
                child("i3", "s1 s2 s3"));
        assertThat(matching(problem)).isEqualTo("i1=s1 i2=s2 i3=s3");

        Assignment traded = problem.with(Mechanism.topTradingCycles()).assign();
        assertThat(matching(traded)).isEqualTo("i1=s2 i2=s1 i3=s3");
        assertThat(traded.listBlockingPairs()).containsExactly(new BlockingPair(new UnitId("i3"), new SchoolId("s1")));
    }

    /**
     * The same article's market of eight students at four schools of 2, 2, 3 and 3 seats (appendix, pages 742-744; lists and
     * priorities as the manual of the R package matchingMarkets reprints them). The article's result could not be read; the
     * cycles, by hand: i1 i3 i5 and i6 alone; i2 alone; i4 i7; i8 alone.
     */
    @Test
    void abdulkadirogluAndSonmezTradeInFourSteps() {
        assertThat(matching(eightStudents(Mechanism.topTradingCycles())))
                .isEqualTo("i1=s2 i2=s1 i3=s3 i4=s3 i5=s1 i6=s4 i7=s2 i8=s4");
    }

    /** Another program prints this for the Boston mechanism on the same market, school by student: 2,1,3,3,1,4,3,2. */
    @Test
    void anotherProgramPlacesTheEightByFirstChoicesFirst() {
        assertThat(matching(eightStudents(Mechanism.immediateAcceptance())))
                .isEqualTo("i1=s2 i2=s1 i3=s3 i4=s3 i5=s1 i6=s4 i7=s3 i8=s2");
    }

    private static AssignmentProblem eightStudents(Mechanism mechanism) {
        return problem(
                mechanism,
                List.of(
                        strict("s1", 2, "i1 i2 i3 i4 i5 i6 i7 i8"),
                        strict("s2", 2, "i3 i5 i4 i8 i7 i2 i1 i6"),
                        strict("s3", 3, "i5 i3 i1 i7 i2 i8 i6 i4"),
                        strict("s4", 3, "i6 i8 i7 i4 i2 i3 i5 i1")),
                NONE,
                child("i1", "s2 s1 s3 s4"),
                child("i2", "s1 s2 s3 s4"),
                child("i3", "s3 s2 s1 s4"),
                child("i4", "s3 s4 s1 s2"),
                child("i5", "s1 s3 s4 s2"),
                child("i6", "s4 s1 s2 s3"),
                child("i7", "s1 s2 s3 s4"),
                child("i8", "s1 s2 s4 s3"));
    }

    /**
     * National Resident Matching Program, "Run a Match" (nrmp.org, May 2014): five applicants, three programs of two positions.
     * The lists were read as quoted in a discussion of that page, the result is by hand.
     */
    @Test
    void theResidentMatchingProgramsExample() {
        assertThat(matching(problem(
                        DA,
                        List.of(
                                strict("Mercy", 2, "Chen Ford"),
                                strict("City", 2, "Eastman Anderson Chen Davis Ford"),
                                strict("General", 2, "Eastman Anderson Ford Davis")),
                        NONE,
                        child("Anderson", "City"),
                        child("Chen", "City Mercy"),
                        child("Ford", "City General Mercy"),
                        child("Davis", "Mercy City General"),
                        child("Eastman", "City Mercy General"))))
                .isEqualTo("Anderson=City Chen=Mercy Davis=General Eastman=City Ford=General");
    }
}
