package cn.sunshine.enrollment.season;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PhaseTests {

    private static final Instant FROM = Instant.parse("2027-07-01T00:30:00Z");

    @ParameterizedTest
    @CsvSource({"PT1M, 1", "PT24H, 1", "PT24H1S, 2", "PT8808H, 367"})
    void aDayThatHasBegunCountsWhole(Duration open, int days) {
        assertThat(new Phase(PhaseKind.CONFIRMATION, FROM, FROM.plus(open)).days())
                .isEqualTo(days);
    }
}
