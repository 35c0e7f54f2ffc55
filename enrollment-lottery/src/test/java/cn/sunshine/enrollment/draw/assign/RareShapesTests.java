package cn.sunshine.enrollment.draw.assign;

import static cn.sunshine.enrollment.draw.assign.AssignmentFixtures.child;
import static cn.sunshine.enrollment.draw.assign.AssignmentFixtures.matching;
import static cn.sunshine.enrollment.draw.assign.AssignmentFixtures.multiple;
import static cn.sunshine.enrollment.draw.assign.AssignmentFixtures.problem;
import static cn.sunshine.enrollment.draw.assign.AssignmentFixtures.school;
import static cn.sunshine.enrollment.draw.assign.AssignmentFixtures.strict;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What random markets of a dozen children hardly ever show. */
class RareShapesTests {

    private static final Mechanism TTC = Mechanism.topTradingCycles();

    /** Child i stands first at school i and wants the next one: all forty trade in one ring. */
    @Test
    void aRingOfFortyTradesAtOnce() {
        int size = 40;
        List<School> schools = IntStream.range(0, size)
                .mapToObj(i -> strict("s" + i, 1, "c" + i + " c" + (i + size - 1) % size))
                .toList();
        Student[] children = IntStream.range(0, size)
                .mapToObj(i -> child("c" + i, "s" + (i + 1) % size + " s" + i))
                .toArray(Student[]::new);

        Assignment assignment =
                problem(TTC, schools, new TieBreak.Strict(), children).assign();

        for (int i = 0; i < size; i++) {
            assertThat(assignment.schoolOf(new StudentId("c" + i)))
                    .isEqualTo(Optional.of(new SchoolId("s" + (i + 1) % size)));
        }
    }

    @Test
    void inATradeASchoolPassesOverWhoHasNoRankThere() {
        assertThat(matching(problem(
                        TTC,
                        List.of(school("s", 2), school("t", 1)),
                        multiple("s:b", "t:a b"),
                        child("a", "t"),
                        child("b", "t s"))))
                .isEqualTo("a=t b=s");
    }

    /** The mechanism leaves no such case, so the check is asked by itself. */
    @Test
    void theCheckSeesRoomAndWorseOnesInEachBlock() {
        BitSet group = new BitSet();
        group.set(3);
        group.set(7);
        Block open = new Block(Category.EVERYONE, null, 1, false);
        Block reserved = new Block(new Category("G"), group, 2, false);
        Block none = new Block(Category.EVERYONE, null, 0, false);
        KeyedUnits.Collector admitted = new KeyedUnits.Collector();
        admitted.add(20, 5);
        admitted.add(30, 3);
        List<BlockWalk.Filled> filled = BlockWalk.of(List.of(open, reserved, none), admitted.sorted());

        assertThat(filled.get(0).wouldTake(9, 10)).isTrue();
        assertThat(filled.get(0).wouldTake(9, 25)).isFalse();
        assertThat(filled.get(1).wouldTake(7, 99)).isTrue();
        assertThat(filled.get(1).wouldTake(9, 1)).isFalse();
        assertThat(filled.get(2).wouldTake(9, 1)).isFalse();
        assertThat(filled.get(3).wouldTake(9, 1)).isFalse();
    }
}
