package cn.sunshine.enrollment.draw.canonical;

import static cn.sunshine.enrollment.draw.Refusals.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;

import cn.sunshine.enrollment.draw.Place;
import cn.sunshine.enrollment.draw.RefusalCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class IdsTests {

    private static final Place ROLL = Place.of("roll.csv");

    @ParameterizedTest
    @ValueSource(strings = {"A", "G2026-0001", "a/b.c_d-e", "1234567890123456789", "zZ09"})
    void acceptsTheAlphabetUpToTheLength(String id) {
        assertThat(Ids.require(id, Ids.MEMBER_LENGTH, ROLL)).isEqualTo(id);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "12345678901234567890", "a b", "张", "a,b", "a:b", "é", "\u0660", "@", "[", "`", "{"})
    void refusesOtherCharactersAndLengths(String id) {
        assertRefused(() -> Ids.require(id, Ids.MEMBER_LENGTH, ROLL), RefusalCode.INVALID_ID, "roll.csv");
    }

    @Test
    void readsNumbersInTheirRange() {
        assertThat(Ids.number("0", 0, 5, ROLL)).isZero();
        assertThat(Ids.number("5", 0, 5, ROLL)).isEqualTo(5);
        assertThat(Ids.number("120", 120, 999, ROLL)).isEqualTo(120);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "-1", "+1", "01", "00", "1.0", "1 ", "6", "٣", "9999999999999999", "1e0"})
    void refusesOtherNumbers(String text) {
        assertRefused(() -> Ids.number(text, 0, 5, ROLL), RefusalCode.INVALID_NUMBER, "roll.csv");
    }

    @Test
    void refusesANumberBelowItsRange() {
        assertRefused(() -> Ids.number("0", 1, 5, ROLL), RefusalCode.INVALID_NUMBER, "roll.csv");
    }
}
