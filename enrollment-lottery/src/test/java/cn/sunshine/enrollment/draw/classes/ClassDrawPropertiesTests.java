package cn.sunshine.enrollment.draw.classes;

import static org.assertj.core.api.Assertions.assertThat;

import cn.sunshine.enrollment.draw.assign.StudentId;
import cn.sunshine.enrollment.draw.assign.UnitId;
import cn.sunshine.enrollment.draw.refusal.Refusal;
import cn.sunshine.enrollment.draw.refusal.RefusedException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

/** What must hold for every year of children. */
class ClassDrawPropertiesTests {

    @Property
    void sizesAndStrataDifferByOneAtMost(
            @ForAll @IntRange(min = 1, max = 9) int classes,
            @ForAll @IntRange(max = 60) int children,
            @ForAll long seed) {
        List<Pupil> pupils = pupils(new Random(seed), children, 0);
        ClassLists lists = draw(classes, pupils, seed, UnitRule.APART);

        assertThat(lists.classOf()).hasSize(children);
        assertThat(spread(pupils, classOf(lists), classes))
                .isEqualTo(lists.deviation())
                .isLessThanOrEqualTo(1);
    }

    @Property
    void keepsUnitsAsWantedAndNothingLessEven(
            @ForAll @IntRange(min = 1, max = 6) int classes, @ForAll UnitRule rule, @ForAll long seed) {
        List<Pupil> pupils = pupils(new Random(seed), 40, 3);
        ClassLists dealt = draw(classes, alone(pupils), seed, rule);
        attempt(classes, pupils, seed, rule).ifPresent(lists -> {
            assertThat(holds(pupils, classOf(lists), rule)).isTrue();
            assertThat(counts(pupils, classOf(lists))).isEqualTo(counts(pupils, classOf(dealt)));
            assertThat(spread(pupils, classOf(lists), classes)).isEqualTo(lists.deviation());
        });
    }

    /** Tries every way to put up to six children into classes. */
    @Property(tries = 300)
    void findsSwapsWhereThereAreAnyAndDeviatesTheLeast(
            @ForAll @IntRange(min = 1, max = 3) int classes,
            @ForAll @IntRange(min = 1, max = 6) int children,
            @ForAll UnitRule rule,
            @ForAll long seed) {
        List<Pupil> pupils = pupils(new Random(seed), children, 2);
        Map<?, ?> dealt = counts(pupils, classOf(draw(classes, alone(pupils), seed, rule)));
        List<Map<StudentId, Integer>> satisfying = everyWay(pupils, classes).stream()
                .filter(way -> holds(pupils, way, rule))
                .toList();
        Optional<ClassLists> found = attempt(classes, pupils, seed, rule);

        assertThat(found.isPresent())
                .isEqualTo(
                        satisfying.stream().anyMatch(way -> counts(pupils, way).equals(dealt)));
        found.ifPresent(lists -> assertThat(lists.deviation())
                .isEqualTo(satisfying.stream()
                        .mapToInt(way -> spread(pupils, way, classes))
                        .min()
                        .orElseThrow()));
    }

    @Property
    void knowsNoOrderOfTheInput(@ForAll UnitRule rule, @ForAll long seed) {
        List<Pupil> pupils = pupils(new Random(seed), 30, 3);
        List<Pupil> shuffled = new ArrayList<>(pupils);
        Collections.shuffle(shuffled, new Random(seed));

        assertThat(attempt(4, shuffled, seed, rule)).isEqualTo(attempt(4, pupils, seed, rule));
    }

    /** One of twelve places of a ring of three classes and four children: each class gets the first child equally often. */
    @Property(tries = 1)
    void givesEveryClassToAChildEquallyOften() {
        List<Pupil> pupils = pupils(new Random(1), 4, 0);
        int[] seen = new int[3];
        for (int draw = 0; draw < 3000; draw++) {
            seen[classOf(draw(3, pupils, draw, UnitRule.APART)).get(new StudentId("c0")) - 1]++;
        }
        double chiSquare = IntStream.of(seen)
                .mapToDouble(n -> (n - 1000) * (n - 1000) / 1000.0)
                .sum();
        assertThat(chiSquare).isLessThan(13.8); // 0.1 % for two degrees of freedom
    }

    private static Optional<ClassLists> attempt(int classes, List<Pupil> pupils, long seed, UnitRule rule) {
        try {
            return Optional.of(draw(classes, pupils, seed, rule));
        } catch (RefusedException e) {
            assertThat(e.refusal()).isEqualTo(Refusal.UNSATISFIABLE);
            return Optional.empty();
        }
    }

    private static ClassLists draw(int classes, List<Pupil> pupils, long seed, UnitRule rule) {
        String hex = HexFormat.of().toHexDigits(seed).repeat(4);
        return new ClassDraw(classes, hex, pupils, Optional.of(rule)).draw();
    }

    /** Children of four strata, some in units of two or three. */
    private static List<Pupil> pupils(Random random, int children, int units) {
        List<Pupil> pupils = new ArrayList<>();
        for (int i = 0; i < children; i++) {
            List<String> fields = List.of(random.nextBoolean() ? "男" : "女", "band " + random.nextInt(2));
            Pupil pupil = Pupil.of(new StudentId("c" + i), new Stratum(fields));
            int unit = random.nextInt(2 + units * 3);
            pupils.add(unit < units && shared(pupils, unit) < 3 ? pupil.in(new UnitId("T" + unit)) : pupil);
        }
        return pupils;
    }

    private static long shared(List<Pupil> pupils, int unit) {
        return pupils.stream()
                .filter(pupil -> pupil.unit().value().equals("T" + unit))
                .count();
    }

    private static List<Pupil> alone(List<Pupil> pupils) {
        return pupils.stream()
                .map(pupil -> Pupil.of(pupil.id(), pupil.stratum()))
                .toList();
    }

    private static Map<StudentId, Integer> classOf(ClassLists lists) {
        return lists.classOf();
    }

    private static List<Map<StudentId, Integer>> everyWay(List<Pupil> pupils, int classes) {
        int ways = (int) Math.pow(classes, pupils.size());
        return IntStream.range(0, ways)
                .mapToObj(way -> IntStream.range(0, pupils.size())
                        .boxed()
                        .collect(Collectors.toMap(
                                i -> pupils.get(i).id(), i -> way / (int) Math.pow(classes, i) % classes + 1)))
                .toList();
    }

    private static boolean holds(List<Pupil> pupils, Map<StudentId, Integer> classOf, UnitRule rule) {
        return pupils.stream().collect(Collectors.groupingBy(Pupil::unit)).values().stream()
                .allMatch(unit -> {
                    long used = unit.stream()
                            .map(pupil -> classOf.get(pupil.id()))
                            .distinct()
                            .count();
                    return used == (rule == UnitRule.TOGETHER ? 1 : unit.size());
                });
    }

    private static Map<?, Long> counts(List<Pupil> pupils, Map<StudentId, Integer> classOf) {
        return pupils.stream()
                .collect(Collectors.groupingBy(
                        pupil -> List.of(pupil.stratum(), classOf.get(pupil.id())), Collectors.counting()));
    }

    private static int spread(List<Pupil> pupils, Map<StudentId, Integer> classOf, int classes) {
        int widest = spread(pupils, classOf, classes, any -> "all");
        return Math.max(widest, spread(pupils, classOf, classes, Pupil::stratum));
    }

    private static int spread(
            List<Pupil> pupils, Map<StudentId, Integer> classOf, int classes, Function<Pupil, Object> group) {
        Collection<List<Pupil>> groups =
                pupils.stream().collect(Collectors.groupingBy(group)).values();
        int widest = 0;
        for (List<Pupil> alike : groups) {
            int[] counts = new int[classes];
            alike.forEach(pupil -> counts[classOf.get(pupil.id()) - 1]++);
            widest = Math.max(
                    widest,
                    IntStream.of(counts).max().orElseThrow()
                            - IntStream.of(counts).min().orElseThrow());
        }
        return widest;
    }
}
