package cn.sunshine.enrollment.draw.ceremony;

import static org.assertj.core.api.Assertions.assertThat;

import cn.sunshine.enrollment.draw.DrawHash;
import cn.sunshine.enrollment.draw.DrawProgress;
import cn.sunshine.enrollment.draw.Ticket;
import cn.sunshine.enrollment.draw.canonical.Frame;
import cn.sunshine.enrollment.draw.crypto.HashSuite;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * Chi-square over 100,000 seeds. The seeds are hashes of 0, 1, 2, …, so the figures never change; each bound is what an even
 * draw exceeds, or falls below, once in a thousand.
 */
class UniformityTests {

    private static final int SEEDS = 100_000;
    private static final double ONE_IN_A_THOUSAND = 3.0902;
    private static final List<String> UNITS = List.of("A1", "A2", "A5", "T");
    private static final Frozen SCHOOL =
            Frozen.simple().with("roll.csv", "applicant,unit,tier\nA1,,\nA2,,\nA3,T,\nA4,T,\nA5,,\n");
    private static final DrawInputs INPUTS = SCHOOL.read();
    private static final HashSuite SHA_256 = HashSuite.of(DrawHash.SHA_256);
    private static final Map<List<String>, Long> ORDERS = new HashMap<>();
    private static final Map<TreeSet<String>, Long> ADMITTED = new HashMap<>();

    @BeforeAll
    static void draw() {
        for (int seed = 0; seed < SEEDS; seed++) {
            DrawRun run = run(INPUTS, seed);
            ORDERS.merge(order(run), 1L, Long::sum);
            TreeSet<String> admitted = new TreeSet<>();
            for (int row = 0; row < 5; row++) {
                String applicant = INPUTS.roll().applicant(row);
                run.schoolOf(applicant).ifPresent(school -> admitted.add(applicant));
            }
            ADMITTED.merge(admitted, 1L, Long::sum);
        }
    }

    @Test
    void LOT_09_everyOrderOfFourUnitsIsEquallyLikely() {
        assertThat(ORDERS).hasSize(24);
        assertEven(23, statistic(ORDERS.values(), SEEDS / 24.0));
        assertEven(9, 0.75 * statistic(places(ORDERS), SEEDS / 4.0));
    }

    /** How often each unit stands at each place; as rows and columns are bound, the sum is to be multiplied by 3/4. */
    private static List<Long> places(Map<List<String>, Long> orders) {
        Long[] counts = new Long[16];
        Arrays.fill(counts, 0L);
        orders.forEach((order, count) -> {
            for (int place = 0; place < 4; place++) {
                counts[4 * place + UNITS.indexOf(order.get(place))] += count;
            }
        });
        return List.of(counts);
    }

    /** Two seats: of the 24 orders the rule makes sets of children with chances of their own; twins go in or stay out together. */
    @Test
    void LOT_09_everySetOfAdmittedChildrenIsAsLikelyAsTheRuleMakesIt() {
        Map<TreeSet<String>, Double> expected = new HashMap<>();
        for (List<String> order : permutations(UNITS)) {
            expected.merge(admitted(order), SEEDS / 24.0, Double::sum);
        }
        assertThat(ADMITTED.keySet()).isEqualTo(expected.keySet());
        double sum = 0;
        for (Map.Entry<TreeSet<String>, Double> entry : expected.entrySet()) {
            sum += square(ADMITTED.get(entry.getKey()) - entry.getValue()) / entry.getValue();
        }
        assertEven(expected.size() - 1, sum);
    }

    private static TreeSet<String> admitted(List<String> order) {
        TreeSet<String> admitted = new TreeSet<>();
        for (String unit : order) {
            if (admitted.size() < 2) {
                admitted.addAll(unit.equals("T") ? List.of("A3", "A4") : List.of(unit));
            }
        }
        return admitted;
    }

    @Test
    void LOT_09_noByteOfATicketLeansToOneSide() {
        long[][] counts = new long[32][256];
        int seeds = SEEDS / 4;
        for (int seed = 0; seed < seeds; seed++) {
            for (String unit : UNITS) {
                byte[] ticket =
                        HexFormat.of().parseHex(ticket(run(INPUTS, seed), unit).hex());
                for (int at = 0; at < 32; at++) {
                    counts[at][ticket[at] & 0xff]++;
                }
            }
        }
        double sum = 0;
        for (long[] at : counts) {
            sum += statistic(Arrays.stream(at).boxed().toList(), seeds * 4 / 256.0);
        }
        assertEven(32 * 255, sum);
    }

    /** Three children list both schools: the order at one says nothing of the order at the other. */
    @Test
    void LOT_09_theOrdersOfTwoSchoolsHaveNothingToDoWithEachOther() {
        DrawInputs inputs = Frozen.deferred()
                .with("roll.csv", "applicant,unit,tier\nA1,,\nA2,,\nA3,,\n")
                .with("prefs.csv", "applicant,1,2\nA1,S1,S2\nA2,S2,S1\nA3,S1,S2\n")
                .ruled("SINGLE", "MULTIPLE")
                .read();
        Map<String, Long> pairs = new TreeMap<>();
        int seeds = SEEDS / 4;
        for (int seed = 0; seed < seeds; seed++) {
            StringBuilder ranks = new StringBuilder();
            DrawRun run = run(inputs, seed);
            for (int row = 0; row < 3; row++) {
                run.ticketsOf(row).forEach(ticket -> ranks.append(ticket.rank()));
            }
            pairs.merge(ranks.toString(), 1L, Long::sum);
        }
        assertThat(pairs).hasSize(36);
        assertEven(35, statistic(pairs.values(), seeds / 36.0));
    }

    /** A byte modulo 24 favours 16 of the 24 orders by a tenth; if this were not noticed, the tests above would say nothing. */
    @Test
    void theStatisticNoticesARemainderAndAnOrderThatIsTooEven() {
        Map<Integer, Long> remainders = new HashMap<>();
        for (int seed = 0; seed < SEEDS; seed++) {
            remainders.merge((seed(seed)[0] & 0xff) % 24, 1L, Long::sum);
        }
        assertThat(statistic(remainders.values(), SEEDS / 24.0)).isGreaterThan(bound(23, ONE_IN_A_THOUSAND));
        assertThat(statistic(Collections.nCopies(24, 4_167L), SEEDS / 24.0)).isLessThan(bound(23, -ONE_IN_A_THOUSAND));
    }

    private static DrawRun run(DrawInputs inputs, int seed) {
        return DrawRun.of(inputs, seed(seed), DrawProgress.silent());
    }

    private static byte[] seed(int number) {
        byte[] bytes = ByteBuffer.allocate(4).putInt(number).array();
        return SHA_256.hash(Frame.of("test").raw(bytes).bytes());
    }

    private static List<String> order(DrawRun run) {
        String[] order = new String[4];
        UNITS.forEach(unit -> order[ticket(run, unit).rank() - 1] = unit);
        return List.of(order);
    }

    private static Ticket ticket(DrawRun run, String unit) {
        int row = INPUTS.roll().rowOf(unit.equals("T") ? "A3" : unit);
        return run.ticketsOf(row).get(0);
    }

    private static double statistic(Iterable<Long> counts, double expected) {
        double sum = 0;
        for (long count : counts) {
            sum += square(count - expected) / expected;
        }
        return sum;
    }

    private static void assertEven(int freedom, double statistic) {
        assertThat(statistic).isBetween(bound(freedom, -ONE_IN_A_THOUSAND), bound(freedom, ONE_IN_A_THOUSAND));
    }

    /** Wilson and Hilferty's quantile of chi-square (1931). */
    private static double bound(int freedom, double deviations) {
        double part = 2.0 / (9 * freedom);
        double root = 1 - part + deviations * Math.sqrt(part);
        return freedom * root * root * root;
    }

    private static double square(double value) {
        return value * value;
    }

    private static List<List<String>> permutations(List<String> names) {
        if (names.isEmpty()) {
            return List.of(List.of());
        }
        List<List<String>> all = new ArrayList<>();
        for (String first : names) {
            for (List<String> rest : permutations(
                    names.stream().filter(name -> !name.equals(first)).toList())) {
                List<String> order = new ArrayList<>(List.of(first));
                order.addAll(rest);
                all.add(order);
            }
        }
        return all;
    }
}
