package cn.sunshine.enrollment.lottery;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class NationalDrawRecordedTests {

    /** Else the step would fail each time, after the dice, and nothing would lead out of it. */
    @Test
    void aResultThatReadsLikeAMobileNumberIsTakenDown() {
        String result = "1 3 9 1 2 3 4 5 6 7 8";
        assertThat(EntropySource.of("双色球 第 2026100 期", true).takes(result)).isTrue();

        assertThat(new NationalDrawRecorded(DrawReference.of(DrawFixtures.revealed(true)), result)
                        .auditFact()
                        .details())
                .containsEntry("evidence", "result " + result);
    }
}
