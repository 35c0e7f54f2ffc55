package cn.sunshine.enrollment.lottery.service;

import static org.assertj.core.api.Assertions.assertThat;

import cn.sunshine.enrollment.lottery.RollNumber;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class RollNumbersTests {

    private static final int CHILDREN = 6;
    private static final int ROLLS = 12_000;

    private final RollNumbers numbers = new RollNumbers();

    /** Children come here in the order of their ids; eight standard deviations on each side: a place outside is no chance. */
    @Test
    void LOT_13_whoeverComesFirstGetsEveryNumberAsOftenAsAnybodyElse() {
        Map<RollNumber, int[]> given = new HashMap<>();
        for (int roll = 0; roll < ROLLS; roll++) {
            List<RollNumber> shuffled = numbers.shuffled(CHILDREN);
            for (int child = 0; child < CHILDREN; child++) {
                given.computeIfAbsent(shuffled.get(child), number -> new int[CHILDREN])[child]++;
            }
        }

        double even = (double) ROLLS / CHILDREN;
        double deviation = Math.sqrt(even * (CHILDREN - 1) / CHILDREN);
        assertThat(given).hasSize(CHILDREN);
        assertThat(given.values().stream().flatMapToInt(Arrays::stream))
                .allSatisfy(often -> assertThat((double) often).isBetween(even - 8 * deviation, even + 8 * deviation));
    }
}
