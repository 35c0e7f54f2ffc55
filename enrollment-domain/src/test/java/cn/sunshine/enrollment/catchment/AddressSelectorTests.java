package cn.sunshine.enrollment.catchment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.sunshine.enrollment.shared.Address;
import cn.sunshine.enrollment.shared.DivisionCode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AddressSelectorTests {

    private static final DivisionCode TOWNSHIP = new DivisionCode("910001001");
    private static final DivisionCode COMMITTEE = new DivisionCode("910001001002");
    private static final DivisionCode ELSEWHERE = new DivisionCode("910001002");

    @Property
    void holdsExactlyTheNumbersOfItsRangeAndSide(
            @ForAll @IntRange(min = 1, max = 300) int first,
            @ForAll @IntRange(max = 300) int length,
            @ForAll RoadSide side,
            @ForAll @IntRange(min = 1, max = 700) int number) {
        AddressSelector range = AddressSelector.roadRange(TOWNSHIP, "果园路", first, first + length, side);

        boolean inside = first <= number && number <= first + length;
        boolean rightSide = side == RoadSide.ALL || (number % 2 == 0) == (side == RoadSide.EVEN);
        assertThat(range.matches(onTheRoad(TOWNSHIP, "果园路", number))).isEqualTo(inside && rightSide);
    }

    @Property
    void dividesARoadBetweenItsSides(@ForAll @IntRange(min = 1, max = 99_999) int number) {
        Address home = onTheRoad(TOWNSHIP, "果园路", number);

        boolean odd = AddressSelector.roadRange(TOWNSHIP, "果园路", 1, 99_999, RoadSide.ODD)
                .matches(home);
        boolean even = AddressSelector.roadRange(TOWNSHIP, "果园路", 1, 99_999, RoadSide.EVEN)
                .matches(home);
        assertThat(odd).isNotEqualTo(even);
    }

    @Test
    void speaksOfItsOwnDivisionAndWhatLiesInside() {
        AddressSelector range = AddressSelector.roadRange(TOWNSHIP, "果园路", 1, 9, RoadSide.ALL);

        assertThat(range.matches(onTheRoad(COMMITTEE, "果园路", 3))).isTrue();
        assertThat(range.matches(onTheRoad(ELSEWHERE, "果园路", 3))).isFalse();
    }

    @Test
    void readsNamesHoweverTheyWereTyped() {
        assertThat(AddressSelector.estate(TOWNSHIP, " 翠湖 花园（Ａ区） ")
                        .matches(new Address(TOWNSHIP, "", null, "翠湖花园(A区)", "3栋")))
                .isTrue();
    }

    /** Of the last three the rules were copied out of a PDF: radicals, which on the screen look like the ideographs. */
    @ParameterizedTest
    @CsvSource({
        "万科·金域, 万科•金域",
        "万科·金域, 万科・金域",
        "万科·金域, 万科金域",
        "翠湖花园（A区）, 翠湖花园A区",
        "翠湖花园A区, 翠湖花园ａ区",
        "\u2ED3安\u2F24厦, 长安大厦",
        "\u9EC4\u2ED4里, 黄门里",
        "\uF90A城苑, 金城苑"
    })
    void readsNamesThatDifferInNothingThatOneSays(String rule, String home) {
        assertThat(AddressSelector.estate(TOWNSHIP, rule).matches(inTheEstate(home)))
                .isTrue();
        assertThat(AddressSelector.estate(TOWNSHIP, home).matches(inTheEstate(rule)))
                .isTrue();
        assertThat(AddressSelector.roadRange(TOWNSHIP, rule, 1, 9, RoadSide.ALL).matches(onTheRoad(TOWNSHIP, home, 3)))
                .isTrue();
    }

    /** A wrong school is worse than none: what is said differently is another place. */
    @ParameterizedTest
    @CsvSource({"翠湖花园, 翠湖花园（A区）", "翠湖花园A区, 翠湖花园B区", "中山路, 中山一路", "中山一路, 中山路一巷", "五四路, 五路", "果园路, 果园路15号", "1-2区, 12区"})
    void takesNoNameForAnother(String rule, String home) {
        assertThat(AddressSelector.estate(TOWNSHIP, rule).matches(inTheEstate(home)))
                .isFalse();
        assertThat(AddressSelector.roadRange(TOWNSHIP, rule, 1, 9, RoadSide.ALL).matches(onTheRoad(TOWNSHIP, home, 3)))
                .isFalse();
    }

    @Test
    void takesAHomeInNoEstateForNoneOfAnEstateWithoutLetters() {
        assertThat(AddressSelector.estate(TOWNSHIP, "（）").matches(onTheRoad(TOWNSHIP, "果园路", 3)))
                .isFalse();
    }

    @Test
    void doesNotKnowTheNumberOfAHomeWithoutOne() {
        Address home = new Address(TOWNSHIP, "果园路", null, "翠湖花园", "");

        assertThat(AddressSelector.roadRange(TOWNSHIP, "果园路", 1, 99, RoadSide.ALL)
                        .matches(home))
                .isFalse();
    }

    @Test
    void refusesARangeThatEndsBeforeItBegins() {
        assertThatThrownBy(() -> AddressSelector.roadRange(TOWNSHIP, "果园路", 9, 8, RoadSide.ALL))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> AddressSelector.roadRange(TOWNSHIP, " ", 1, 8, RoadSide.ALL))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> AddressSelector.estate(TOWNSHIP, "")).isInstanceOf(IllegalArgumentException.class);
    }

    private static Address inTheEstate(String estate) {
        return new Address(TOWNSHIP, "", null, estate, "");
    }

    private static Address onTheRoad(DivisionCode division, String road, int number) {
        return new Address(division, road, number, "", "");
    }
}
