package cn.sunshine.enrollment.shared;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AddressTests {

    /** A number without a road is counted in the village, so it stands behind its name. */
    @ParameterizedTest
    @CsvSource({
        "果园路, 15, '', 2栋301, 果园路15号2栋301",
        "果园路, 15, 翠湖花园, 2栋301, 果园路15号翠湖花园2栋301",
        "'', , 翠湖花园, 2栋301, 翠湖花园2栋301",
        "'', 12, 果园村三组, '', 果园村三组12号",
        "'', 12, 果园村三组, 二楼, 果园村三组12号二楼"
    })
    void isWrittenAsOneWritesIt(String road, @Nullable Integer number, String estate, String door, String line) {
        Address home = new Address(new DivisionCode("910001001"), road, number, estate, door);

        assertThat(home.oneLine()).isEqualTo(line);
    }
}
