package cn.sunshine.enrollment.draw.cityrule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import cn.sunshine.enrollment.draw.assign.UnitId;
import cn.sunshine.enrollment.draw.cityrule.CityRule.Direction;
import cn.sunshine.enrollment.draw.refusal.Refusal;
import cn.sunshine.enrollment.draw.refusal.RefusedException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CityDrawTests {

    /**
     * Nanchang 2023, rules of the draw for private primary schools (南昌市2023年民办小学招生电脑随机派位摇号规则, as 本地宝
     * reprinted it on 21 August 2023), the example: 20 numbers, start 6, interval 3, 15 places, three times round.
     */
    @Test
    void nanchangCountsOnAmongThoseStillLeft() {
        CityDraw.Result result = draw(new CityRule.StartInterval(6, 3), 20, 15);
        assertThat(text(result.admitted())).isEqualTo("6 9 12 15 18 1 4 8 13 17 2 7 14 20 10");
        assertThat(text(result.waiting())).isEqualTo("19 11 5 16 3");
    }

    /**
     * Fuzhou 2020, 福州时代中学: the first winner was 2538, the difference 5, and the paper of the day went on with 2543, 2548,
     * 2553 and 2558 until 530 were in (福网, 刚刚!华伦、时代、三牧等13所初中摇号结果出炉). How many had applied it did not say;
     * 2600 stands for any number between 2539 and 2650.
     */
    @Test
    void fuzhouGoesByAFixedDifference() {
        CityDraw.Result result = draw(new CityRule.Progression(2538), 2600, 530);
        assertThat(text(result.admitted().subList(0, 5))).isEqualTo("2538 2543 2548 2553 2558");
        assertThat(result.admitted()).hasSize(530).doesNotHaveDuplicates();
        assertThat(text(result.admitted().subList(12, 15))).isEqualTo("2598 3 8");
    }

    @Test
    void fuzhouGoesOnOneByOneWhereTheCycleClosesEarly() {
        CityDraw.Result result = draw(new CityRule.Progression(4), 9, 4);
        assertThat(text(result.admitted())).isEqualTo("4 7 1 5");
        assertThat(text(result.waiting())).isEqualTo("6 8 9 2 3");
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 5, 7, 11, 12, 30})
    void aProgressionNamesEverybodyOnce(int places) {
        for (int start = 1; start <= 12; start++) {
            CityDraw.Result result = draw(new CityRule.Progression(start), 12, places);
            assertThat(result.admitted()).hasSize(Math.min(12, places));
            assertThat(IntStream.rangeClosed(1, 12).mapToObj(i -> unit("" + i)).toList())
                    .containsExactlyInAnyOrderElementsOf(both(result));
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 5, 12})
    void countingNamesEverybodyOnce(int interval) {
        for (int start = 1; start <= 12; start++) {
            CityDraw.Result result = draw(new CityRule.StartInterval(start, interval), 12, 5);
            assertThat(result.admitted()).hasSize(5);
            assertThat(both(result)).hasSize(12).doesNotHaveDuplicates();
            assertThat(result.admitted().get(0)).isEqualTo(unit("" + start));
        }
    }

    @Test
    void dongguanStartsAtADrawnCodeAndGoesUpRoundTheEnd() {
        assertThat(text(draw(new CityRule.FromStart(4, Direction.UP), 5, 3).admitted()))
                .isEqualTo("4 5 1");
    }

    @Test
    void wuxiDrawsTheDirectionToo() {
        assertThat(text(draw(new CityRule.FromStart(2, Direction.DOWN), 5, 3).admitted()))
                .isEqualTo("2 1 5");
    }

    @Test
    void dongguanDrawsOneOfSeveralSets() {
        List<List<UnitId>> sets = List.of(units("1 2 3"), units("3 1 2"));
        assertThat(text(draw(new CityRule.CandidateSets(sets, 2, 1), 3, 2).admitted()))
                .isEqualTo("3 1");
        assertThat(text(draw(new CityRule.CandidateSets(sets, 2, 3), 3, 2).admitted()))
                .isEqualTo("2 3");
        assertThat(text(draw(new CityRule.CandidateSets(sets, 1, 3), 3, 2).admitted()))
                .isEqualTo("3 1");
    }

    @Test
    void numbersAreWalkedFromTheSmallOrFromTheLarge() {
        Map<UnitId, Long> values = Map.of(unit("1"), 50L, unit("2"), 7L, unit("3"), 9_999_999_999L);
        assertThat(text(both(draw(new CityRule.ByValue(Direction.UP, values), 3, 1))))
                .isEqualTo("2 1 3");
        assertThat(text(both(draw(new CityRule.ByValue(Direction.DOWN, values), 3, 1))))
                .isEqualTo("3 1 2");
    }

    @Test
    void theLastBundleMayStandOverThePlaces() {
        CityDraw draw = new CityDraw(
                new CityRule.FromStart(1, Direction.UP), units("1 2 3"), Map.of(unit("2"), 2, unit("3"), 5), 2);
        assertThat(text(draw.draw().admitted())).isEqualTo("1 2");
        assertThat(text(new CityDraw(draw.rule(), draw.roll(), draw.sizes(), 3)
                        .draw()
                        .admitted()))
                .isEqualTo("1 2");
        assertThat(text(new CityDraw(draw.rule(), draw.roll(), draw.sizes(), 4)
                        .draw()
                        .admitted()))
                .isEqualTo("1 2 3");
        assertThat(new CityDraw(draw.rule(), draw.roll(), draw.sizes(), 0)
                        .draw()
                        .admitted())
                .isEmpty();
    }

    @Test
    void refusesNumbersThatCannotBe() {
        List<List<UnitId>> sets = List.of(units("1 2 3"));
        assertRefused(Refusal.INVALID_INPUT, "numbers.start", () -> new CityRule.FromStart(0, Direction.UP));
        assertRefused(Refusal.INVALID_INPUT, "numbers.start", () -> new CityRule.Progression(0));
        assertRefused(Refusal.INVALID_INPUT, "numbers.start", () -> new CityRule.StartInterval(0, 1));
        assertRefused(Refusal.INVALID_INPUT, "numbers.interval", () -> new CityRule.StartInterval(1, 0));
        assertRefused(Refusal.INVALID_INPUT, "numbers.drawn", () -> new CityRule.CandidateSets(sets, 0, 1));
        assertRefused(Refusal.INVALID_INPUT, "numbers.drawn", () -> new CityRule.CandidateSets(sets, 2, 1));
        assertRefused(Refusal.INVALID_INPUT, "numbers.start", () -> new CityRule.CandidateSets(sets, 1, 0));
        refuses(Refusal.INVALID_INPUT, "numbers.start", new CityRule.FromStart(4, Direction.UP));
        refuses(Refusal.INVALID_INPUT, "numbers.start", new CityRule.Progression(4));
        refuses(Refusal.INVALID_INPUT, "numbers.start", new CityRule.StartInterval(4, 1));
        refuses(Refusal.INVALID_INPUT, "numbers.interval", new CityRule.StartInterval(3, 4));
        refuses(Refusal.INVALID_INPUT, "numbers.start", new CityRule.CandidateSets(sets, 1, 4));
    }

    @Test
    void refusesPlacesAndSizesThatCannotBe() {
        CityRule rule = new CityRule.Progression(1);
        assertRefused(Refusal.INVALID_INPUT, "places", () -> new CityDraw(rule, units("1"), Map.of(), -1));
        assertRefused(Refusal.INVALID_INPUT, "places", () -> new CityDraw(rule, units("1"), Map.of(), 0).draw());
        assertRefused(Refusal.INVALID_INPUT, "sizes", () -> new CityDraw(rule, units("1"), Map.of(unit("1"), 0), 1));
        assertRefused(
                Refusal.UNKNOWN_ID, "sizes", () -> new CityDraw(rule, units("1"), Map.of(unit("2"), 1), 1).draw());
        assertRefused(
                Refusal.BUNDLE_TOO_LARGE,
                "sizes",
                () -> new CityDraw(rule, units("1"), Map.of(unit("1"), 6), 1).draw());
        assertRefused(Refusal.DUPLICATE_ID, "roll", () -> new CityDraw(rule, units("1 1"), Map.of(), 1).draw());
    }

    @Test
    void refusesNumbersThatAreEqualMissingOrOfNobody() {
        Map<UnitId, Long> values = new HashMap<>(Map.of(unit("1"), 5L, unit("2"), 6L, unit("3"), 5L));
        refuses(Refusal.UNBROKEN_TIE, "numbers.values", new CityRule.ByValue(Direction.UP, values));
        values.put(unit("3"), 7L);
        values.put(unit("4"), 8L);
        refuses(Refusal.UNKNOWN_ID, "numbers.values", new CityRule.ByValue(Direction.UP, values));
        values.remove(unit("4"));
        values.remove(unit("1"));
        refuses(Refusal.INVALID_INPUT, "numbers.values", new CityRule.ByValue(Direction.UP, values));
    }

    @Test
    void refusesASetThatIsNotTheRoll() {
        refuses(Refusal.DUPLICATE_ID, "numbers.sets", new CityRule.CandidateSets(List.of(units("1 2 3 1")), 1, 1));
        refuses(Refusal.UNKNOWN_ID, "numbers.sets", new CityRule.CandidateSets(List.of(units("1 2 3 4")), 1, 1));
        refuses(Refusal.INVALID_INPUT, "numbers.sets", new CityRule.CandidateSets(List.of(units("1 2")), 1, 1));
        refuses(
                Refusal.INVALID_INPUT,
                "numbers.sets",
                new CityRule.CandidateSets(List.of(units("1 2 3"), units("1 2")), 1, 1));
    }

    private static void refuses(Refusal refusal, String place, CityRule rule) {
        assertRefused(refusal, place, () -> draw(rule, 3, 1));
    }

    private static void assertRefused(Refusal refusal, String place, ThrowingCallable call) {
        assertThatExceptionOfType(RefusedException.class).isThrownBy(call).satisfies(refused -> {
            assertThat(refused.refusal()).isEqualTo(refusal);
            assertThat(refused.place()).isEqualTo(place);
        });
    }

    private static CityDraw.Result draw(CityRule rule, int units, int places) {
        List<UnitId> roll =
                IntStream.rangeClosed(1, units).mapToObj(i -> unit("" + i)).toList();
        return new CityDraw(rule, roll, Map.of(), places).draw();
    }

    private static List<UnitId> both(CityDraw.Result result) {
        return java.util.stream.Stream.concat(result.admitted().stream(), result.waiting().stream())
                .toList();
    }

    private static UnitId unit(String name) {
        return new UnitId(name);
    }

    private static List<UnitId> units(String names) {
        return Arrays.stream(names.split(" ")).map(UnitId::new).toList();
    }

    private static String text(List<UnitId> units) {
        return String.join(" ", units.stream().map(UnitId::value).toList());
    }
}
