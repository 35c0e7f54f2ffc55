package cn.sunshine.enrollment.shared;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalTime;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TypedNumberTests {

    @ParameterizedTest
    @CsvSource({
        "４８, 48",
        "'\u3000 ７２ \u200B', 72",
        "３－５, 3-5",
        "—3, -3",
        "\u22123, -3",
        "４ ８, 4 8",
        "０９９０－１１１１１１１, 0990-1111111",
        "'０９９０\u3000２２２\u00A0２２２２', 0990 222 2222"
    })
    void keepsBlanksAndDashesWhereTheyMeanSomething(String typed, String half) {
        assertThat(TypedNumber.halfWidth(typed)).isEqualTo(half);
    }

    @Test
    void leavesWhatIsInHalfWidthAsItIs() {
        assertThat(TypedNumber.halfWidth("0990-111 1111")).isEqualTo("0990-111 1111");
        assertThat(TypedNumber.plain("０９９０－111 1111")).isEqualTo("09901111111");
    }

    @ParameterizedTest
    @ValueSource(strings = {"09:00", "０９：００", "9：00", "9:00", "09\u223600", " ０９：００\u3000"})
    void takesATimeFromAChineseKeyboard(String typed) {
        assertThat(TypedTime.of(typed)).contains(LocalTime.of(9, 0));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "9",
                "900",
                "0900",
                "9:0",
                "9:5",
                "24:00",
                "25:00",
                "12:60",
                "12:00:00",
                "009:00",
                "9.00",
                "9-00",
                "1 0:00",
                "10: 00",
                "-9:00",
                "上午9:00"
            })
    void takesNothingForATimeThatIsNone(String typed) {
        assertThat(TypedTime.of(typed)).isEmpty();
    }
}
