package cn.sunshine.enrollment.lottery;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RollNumberTests {

    @Test
    void allNumbersOfARollHaveOneWidth() {
        assertThat(RollNumber.of(7, 12)).hasToString("0007");
        assertThat(RollNumber.of(7, 9_999)).hasToString("0007");
        assertThat(RollNumber.of(7, 10_000)).hasToString("00007");
        assertThat(RollNumber.of(10_000, 10_000)).hasToString("10000");
    }

    @ParameterizedTest
    @CsvSource({
        "7, 12, 0007",
        "07, 12, 0007",
        "0007, 12, 0007",
        "７, 12, 0007",
        "'0 0-0 7', 12, 0007",
        "7, 10000, 00007",
        "0007, 10000, 00007",
        "g2026, 12, G2026"
    })
    void takesANumberAsItIsTypedFromPaper(String typed, int rollSize, String number) {
        assertThat(RollNumber.typed(typed, rollSize)).hasValue(new RollNumber(number));
    }

    /** What is longer than the roll's numbers, or has letters, is looked up as it stands. */
    @Test
    void addsNothingToWhatIsNoShortNumber() {
        assertThat(RollNumber.typed("00007", 12)).hasValue(new RollNumber("00007"));
        assertThat(RollNumber.typed("A7", 12)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "七", "-", "7.0", "12345678901234567890"})
    void isEmptyForWhatIsNoNumber(String typed) {
        assertThat(RollNumber.typed(typed, 12)).isEmpty();
    }
}
