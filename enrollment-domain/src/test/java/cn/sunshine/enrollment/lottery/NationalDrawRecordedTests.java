package cn.sunshine.enrollment.lottery;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class NationalDrawRecordedTests {

    /** Else the step would fail each time, after the dice, and nothing would lead out of it. */
    @Test
    void aResultThatReadsLikeAMobileNumberIsTakenDown() {
        String result = "139 1234 5678";
        assertThat(EntropySource.isNationalResult(result)).isTrue();

        assertThat(new NationalDrawRecorded(DrawReference.of(DrawFixtures.revealed(true)), result)
                        .auditFact()
                        .details())
                .containsEntry("evidence", "result " + result);
    }
}
