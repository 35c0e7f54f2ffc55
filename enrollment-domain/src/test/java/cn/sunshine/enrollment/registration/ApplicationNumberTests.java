package cn.sunshine.enrollment.registration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;

class ApplicationNumberTests {

    @Test
    void endsInTheCheckDigitOfTheStandardsExample() {
        // ISO/IEC 7064, MOD 11,10: the check digit of 0794 is 5; leading zeros change the start, so it is computed
        // anew.
        assertThat(ApplicationNumber.of(100_001).value()).hasSize(10).startsWith("000100001");
        assertThat(ApplicationNumber.of(100_001).grouped()).matches("\\d{4} \\d{4} \\d{2}");
    }

    @Property
    void acceptsWhatItMade(@ForAll @LongRange(min = 1, max = 999_999_999) long sequence) {
        assertThat(ApplicationNumber.isValid(ApplicationNumber.of(sequence).value()))
                .isTrue();
    }

    @Property
    void findsEveryWrongDigit(
            @ForAll @LongRange(min = 1, max = 999_999_999) long sequence,
            @ForAll @IntRange(max = 9) int place,
            @ForAll @IntRange(max = 9) int digit) {
        StringBuilder typed = new StringBuilder(ApplicationNumber.of(sequence).value());
        Assume.that(typed.charAt(place) - '0' != digit);
        typed.setCharAt(place, (char) ('0' + digit));

        assertThat(ApplicationNumber.isValid(typed.toString())).isFalse();
    }

    @Test
    void refusesASequenceThatDoesNotFit() {
        assertThatThrownBy(() -> ApplicationNumber.of(1_000_000_000)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new ApplicationNumber("12345")).isInstanceOf(IllegalArgumentException.class);
    }
}
