package cn.sunshine.enrollment.draw.canonical;

import static cn.sunshine.enrollment.draw.Refusals.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.sunshine.enrollment.draw.Place;
import cn.sunshine.enrollment.draw.RefusalCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HexTests {

    private static final Place SEED = Place.of("seed.txt");

    @Test
    void readsWhatItWrites() {
        assertThat(Hex.of(new byte[] {0, 15, (byte) 0xff})).isEqualTo("000fff");
        assertThat(Hex.parse("000fff", 3, SEED)).containsExactly(0, 15, -1);
    }

    @Test
    void saysHowManyDigitsItExpected() {
        assertThatThrownBy(() -> Hex.parse("00", 3, SEED))
                .hasMessage("INVALID_HEX at seed.txt: expected 6 lower-case hexadecimal digits");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "00", "00ff0", "00ff000", "00ffFF", "00fg00", "００ff00", "0x00ff"})
    void refusesOtherLengthsAndUpperCase(String text) {
        assertRefused(() -> Hex.parse(text, 3, SEED), RefusalCode.INVALID_HEX, "seed.txt");
    }
}
