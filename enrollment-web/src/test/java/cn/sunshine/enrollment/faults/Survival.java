package cn.sunshine.enrollment.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;

/**
 * What a storm must leave behind, however long it was: the families' receipts are compared with the database. All tests
 * look at one storm.
 */
@TestInstance(Lifecycle.PER_CLASS)
abstract class Survival {

    private final List<Kill> kills;
    private final Storm storm = new Storm();
    private final Aftermath aftermath = new Aftermath(storm);

    /** @param times how often each of the kinds strikes */
    Survival(int times, Kill... kinds) {
        this.kills = new ArrayList<>();
        for (Kill kind : kinds) {
            kills.addAll(Collections.nCopies(times, kind));
        }
        Collections.shuffle(kills);
    }

    @BeforeAll
    void letItRage() {
        storm.start().rage(kills);
        System.out.printf(
                "%nkilled %d times: %s; acknowledged %d, lost %d, doubled %d, slowest return %d ms%n%n",
                kills.size(),
                kills,
                storm.receipts().size(),
                aftermath.lost().size(),
                aftermath.doubled().size(),
                Collections.max(storm.returns()).toMillis());
    }

    @AfterAll
    void clear() throws IOException {
        storm.close();
    }

    @Test
    void RES_01_losesNoAcknowledgedSubmission() {
        assertThat(storm.receipts()).hasSizeGreaterThanOrEqualTo(kills.size());
        assertThat(aftermath.lost()).isEmpty();
    }

    @Test
    void RES_02_comesBackByItselfWithinAMinuteOfEveryKill() {
        assertThat(storm.returns())
                .hasSize(kills.size())
                .allSatisfy(taken -> assertThat(taken).isLessThan(Storm.PROMISED_RETURN));
    }

    /** Every family stayed until it had its receipt: one application for each receipt and no other. */
    @Test
    void RES_03_doublesNoSubmissionOfFamiliesWhoTryAgain() {
        assertThat(aftermath.doubled()).isEmpty();
        assertThat(storm.receipts()).extracting(Receipt::application).hasSameElementsAs(aftermath.submitted());
    }

    @Test
    void SES_10_aFamilyGoesOnWithItsDraftInTheSessionThatItHadBefore() {
        assertThat(storm.draftIsFound()).isTrue();
    }

    @Test
    void RES_05_handsEverySubmissionToTheReviewersInTheEnd() {
        Awaitility.await()
                .atMost(Storm.PROMISED_RETURN.multipliedBy(2))
                .untilAsserted(() -> assertThat(aftermath.unknownToReviewers()).isEmpty());
    }

    @Test
    void AUD_06_writesEverySubmissionAndItsAuditEntryTogetherOrNeither() {
        assertThat(aftermath.unmatched()).isEmpty();
        assertThat(aftermath.chains())
                .isNotEmpty()
                .allSatisfy(chain -> assertThat(chain.firstBreak()).isEmpty());
    }
}
