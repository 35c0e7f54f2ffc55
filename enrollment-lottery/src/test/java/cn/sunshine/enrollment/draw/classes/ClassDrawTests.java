package cn.sunshine.enrollment.draw.classes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.sunshine.enrollment.draw.assign.StudentId;
import cn.sunshine.enrollment.draw.assign.UnitId;
import cn.sunshine.enrollment.draw.refusal.Refusal;
import cn.sunshine.enrollment.draw.refusal.RefusedException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

class ClassDrawTests {

    private static final String SEED = "3687bc4c9e855de3e843e980f3ae0ea84f2388dc9400ea98ec3651333eeff6d8";
    private static final Optional<UnitRule> TOGETHER = Optional.of(UnitRule.TOGETHER);
    private static final Optional<UnitRule> APART = Optional.of(UnitRule.APART);

    /** docs/lottery-protocol.md, section "Classes"; computed by a second program. */
    @Test
    void givesTheListsThatArePublished() {
        assertThat(lists(2, Optional.empty(), published(""))).isEqualTo("1=2 2=1 3=2 4=1 5=1 6=1 7=2 8=2");
        assertThat(lists(2, TOGETHER, published(" T01"))).isEqualTo("1=2 2=1 3=2 4=2 5=1 6=1 7=1 8=2");
        assertThat(lists(2, APART, published(" T01"))).isEqualTo("1=2 2=1 3=2 4=1 5=1 6=1 7=2 8=2");
    }

    /** Units of three before pairs, each where most of it was dealt, the others where they were; by a second program. */
    @Test
    void everyRuleOfTheSwapsDecidesWhereSomebodySits() {
        String year = "a F B,b M D,c F E,d M A,e M D,f M,g M C,h F,i M B,j M,k F A,l M E,m M B,n M,o M C,p F A";
        Pupil[] pupils = Stream.of(year.split(",")).map(ClassDrawTests::pupil).toArray(Pupil[]::new);

        assertThat(lists(3, TOGETHER, pupils))
                .isEqualTo("a=3 b=2 c=1 d=2 e=2 f=2 g=1 h=1 i=3 j=3 k=2 l=1 m=3 n=3 o=1 p=2");
        assertThat(lists(3, APART, pupils))
                .isEqualTo("a=2 b=2 c=3 d=3 e=1 f=2 g=1 h=1 i=3 j=3 k=2 l=2 m=1 n=3 o=2 p=1");
    }

    private static Pupil[] published(String unit) {
        return Stream.of("1 女,1", "2 女,1", "3 女,2" + unit, "4 男,2" + unit, "5 女,2", "6 男,1", "7 男,2", "8 女,2")
                .map(line -> pupil("G2026-000" + line))
                .toArray(Pupil[]::new);
    }

    private static String lists(int classes, Optional<UnitRule> rule, Pupil... pupils) {
        List<String> lists = new ArrayList<>();
        draw(classes, rule, pupils)
                .classOf()
                .forEach((child, number) -> lists.add(child.value().replace("G2026-000", "") + "=" + number));
        return String.join(" ", lists);
    }

    @Test
    void sortsStrataFieldByFieldByTheirBytes() {
        Stratum girls = new Stratum(List.of("女", "1"));

        assertThat(girls).isLessThan(new Stratum(List.of("女", "2"))).isGreaterThan(new Stratum(List.of("女")));
        assertThat(girls).isGreaterThan(new Stratum(List.of("F", "9"))).isGreaterThan(new Stratum(List.of()));
        assertThat(new Stratum(List.of("\ud83d\ude00"))).isGreaterThan(new Stratum(List.of("\uffe6")));
        assertThat(girls).isEqualByComparingTo(new Stratum(List.of("女", "1")));
        assertThat(new Stratum(List.of("女", ""))).isLessThan(girls);
    }

    @Test
    void seatsNobodyAndOneChild() {
        assertThat(draw(3, Optional.empty()).classOf()).isEmpty();
        assertThat(draw(3, APART).deviation()).isZero();
        assertThat(draw(1, Optional.empty(), pupil("a M"), pupil("b F"))
                        .classOf()
                        .values())
                .containsOnly(1);
    }

    @Test
    void refusesATwinPairThatIsAStratumOfItsOwn() {
        requireRefused(Refusal.UNSATISFIABLE, () -> draw(2, TOGETHER, pupil("a M T"), pupil("b M T"), pupil("c F")));
        assertThat(lists(2, APART, pupil("a M T"), pupil("b M T"), pupil("c F")))
                .contains("a=", "b=");
        assertThat(draw(1, TOGETHER, pupil("a M T"), pupil("b M T")).deviation())
                .isZero();
    }

    @Test
    void refusesToPartThreeInTwoClasses() {
        requireRefused(
                Refusal.UNSATISFIABLE,
                () -> draw(2, APART, pupil("a M T"), pupil("b M T"), pupil("c F T"), pupil("d F")));
    }

    /** Fifteen pairs and one child in ten classes of three, one of four: eleven pairs fit. It must not take for ever. */
    @Test
    void knowsSoonThatMorePairsAreAskedForThanFit() {
        requireRefused(Refusal.UNSATISFIABLE, () -> draw(10, TOGETHER, pairs(15)));
        assertThat(draw(10, TOGETHER, pairs(10)).deviation()).isEqualTo(1);
    }

    private static Pupil[] pairs(int count) {
        return IntStream.rangeClosed(0, 30)
                .mapToObj(i -> pupil("c" + i + " M" + (i / 2 < count && i < 30 ? " T" + i / 2 : "")))
                .toArray(Pupil[]::new);
    }

    @Test
    void refusesInTheOrderOfTheCodes() {
        Pupil[] six = Stream.of("a", "b", "c", "d", "e", "f")
                .map(name -> pupil(name + " M T"))
                .toArray(Pupil[]::new);
        requireRefused(Refusal.BUNDLE_TOO_LARGE, () -> draw(2, TOGETHER, six));
        requireRefused(Refusal.INVALID_INPUT, () -> draw(2, Optional.empty(), six));
        six[5] = pupil("a M T");
        requireRefused(Refusal.DUPLICATE_ID, () -> draw(2, TOGETHER, six));
        requireRefused(Refusal.DUPLICATE_ID, () -> draw(2, TOGETHER, pupil("a M"), pupil("b M a")));
        requireRefused(Refusal.INVALID_INPUT, () -> draw(0, TOGETHER));
        requireRefused(Refusal.INVALID_INPUT, () -> draw(ClassDraw.MOST_CLASSES + 1, TOGETHER));
        for (String seed : List.of(SEED.toUpperCase(java.util.Locale.ROOT), SEED + "00", SEED.substring(1) + "g")) {
            requireRefused(Refusal.INVALID_INPUT, () -> new ClassDraw(1, seed, List.of(), TOGETHER));
        }
        requireRefused(Refusal.INVALID_INPUT, () -> new Stratum(List.of("\ud83d")));
    }

    @Test
    void drawsAsManyClassesAndUnitsAsLargeAsTheLimitsSay() {
        Pupil[] five = Stream.of("a", "b", "c", "d", "e")
                .map(name -> pupil(name + " M T"))
                .toArray(Pupil[]::new);

        assertThat(lists(1, TOGETHER, five)).isEqualTo("a=1 b=1 c=1 d=1 e=1");
        assertThat(draw(ClassDraw.MOST_CLASSES, APART, five).deviation()).isEqualTo(1);
    }

    @Test
    void namesTheChildThatStandsTwice() {
        assertThatThrownBy(() -> draw(2, TOGETHER, pupil("a M"), pupil("b M"), pupil("b F")))
                .hasMessage("students: named twice: b")
                .isInstanceOf(RefusedException.class);
    }

    @Test
    void takesAUnitOfOneForNoUnit() {
        assertThat(draw(2, Optional.empty(), pupil("a M T"), pupil("b M"))).isNotNull();
        assertThat(lists(2, Optional.empty(), pupil("a M T"), pupil("b M")))
                .isEqualTo(lists(2, Optional.empty(), pupil("a M"), pupil("b M")));
    }

    private static ClassLists draw(int classes, Optional<UnitRule> rule, Pupil... pupils) {
        return new ClassDraw(classes, SEED, List.of(pupils), rule).draw();
    }

    /** Written {@code "id field,field unit"}. */
    static Pupil pupil(String line) {
        String[] parts = line.split(" ");
        Pupil pupil = Pupil.of(new StudentId(parts[0]), new Stratum(List.of(parts[1].split(","))));
        return parts.length == 2 ? pupil : pupil.in(new UnitId(parts[2]));
    }

    private static void requireRefused(Refusal refusal, ThrowingCallable call) {
        assertThatThrownBy(call)
                .isInstanceOfSatisfying(
                        RefusedException.class, e -> assertThat(e.refusal()).isEqualTo(refusal));
    }
}
