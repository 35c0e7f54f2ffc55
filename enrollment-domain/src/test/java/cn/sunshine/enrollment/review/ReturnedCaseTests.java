package cn.sunshine.enrollment.review;

import static cn.sunshine.enrollment.review.ReviewCaseFixtures.DEADLINE;
import static cn.sunshine.enrollment.review.ReviewCaseFixtures.LEASE;
import static cn.sunshine.enrollment.review.ReviewCaseFixtures.LI;
import static cn.sunshine.enrollment.review.ReviewCaseFixtures.NOW;
import static cn.sunshine.enrollment.review.ReviewCaseFixtures.SCHOOL;
import static cn.sunshine.enrollment.review.ReviewCaseFixtures.WANG;
import static cn.sunshine.enrollment.review.ReviewCaseFixtures.childless;
import static cn.sunshine.enrollment.review.ReviewCaseFixtures.giveBack;
import static cn.sunshine.enrollment.review.ReviewCaseFixtures.refuses;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import cn.sunshine.enrollment.registration.RejectionReason;
import cn.sunshine.enrollment.shared.SchoolId;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** A case that an officer gave back to the family: its way to the officers again, in time or not. */
class ReturnedCaseTests {

    private final ReviewCase reviewCase = ReviewCaseFixtures.open();

    @Test
    void opensAgainInFrontWhenTheFamilyHasCorrectedIt() {
        giveBack(reviewCase);
        refuses(ReviewRefusal.WITH_THE_FAMILY, () -> reviewCase.claim(childless(WANG), NOW, LEASE));
        SchoolId otherSchool = new SchoolId(new UUID(5, 5));
        Instant later = NOW.plus(Duration.ofDays(2));

        reviewCase.submittedAgain(2, otherSchool, true, later);

        assertThat(reviewCase.status(later)).isEqualTo(ReviewStatus.OPEN);
        assertThat(reviewCase.isResubmitted()).isTrue();
        assertThat(reviewCase.waitingSince()).isEqualTo(later);
        assertThat(reviewCase.school()).isEqualTo(otherSchool);
    }

    @Test
    void isRecalledOnlyWhenTheTimeForTheCorrectionIsOverAndThenOnlyRejectedForThat() {
        giveBack(reviewCase);
        reviewCase.recall(DEADLINE.minusMillis(1));
        refuses(ReviewRefusal.WITH_THE_FAMILY, () -> reviewCase.claim(childless(WANG), NOW, LEASE));

        reviewCase.recall(DEADLINE);
        reviewCase.claim(childless(WANG), NOW, LEASE);

        refuses(ReviewRefusal.ONLY_FOR_A_MISSED_DEADLINE, () -> reviewCase.decide(Decision.approval(WANG, DEADLINE)));
        refuses(
                ReviewRefusal.ONLY_FOR_A_MISSED_DEADLINE,
                () -> reviewCase.decide(rejection(RejectionReason.OUTSIDE_AREA)));
        reviewCase.decide(rejection(RejectionReason.NOT_CORRECTED_IN_TIME));
        assertThat(reviewCase.status(DEADLINE)).isEqualTo(ReviewStatus.DECIDED);
    }

    @Test
    void isNotRejectedForAMissedDeadlineThatItNeverHad() {
        reviewCase.claim(childless(WANG), NOW, LEASE);

        refuses(
                ReviewRefusal.ONLY_FOR_A_MISSED_DEADLINE,
                () -> reviewCase.decide(rejection(RejectionReason.NOT_CORRECTED_IN_TIME)));
    }

    @Test
    void goesBackToTheFamilyWhichIsGivenMoreTime() {
        giveBack(reviewCase);
        reviewCase.recall(DEADLINE);
        reviewCase.claim(childless(WANG), NOW, LEASE);

        reviewCase.correctUntil(DEADLINE.plusSeconds(1), DEADLINE);

        assertThat(reviewCase.status(NOW)).isEqualTo(ReviewStatus.RETURNED);
        assertThat(reviewCase.holder(NOW)).isEmpty();
        assertThat(reviewCase.isOverdue(DEADLINE)).isFalse();
    }

    @Test
    void keepsEveryDecisionOfItsHistory() {
        giveBack(reviewCase);
        reviewCase.submittedAgain(2, SCHOOL, true, NOW);
        reviewCase.claim(childless(WANG), NOW, LEASE);
        reviewCase.decide(
                Decision.against(DecisionKind.REJECTED, WANG, NOW, List.of(RejectionReason.OUTSIDE_AREA), null));

        assertThat(reviewCase.decisions())
                .extracting(Decision::kind, Decision::by, Decision::reasons)
                .containsExactly(
                        tuple(DecisionKind.RETURNED, LI, List.of("ADDRESS_INCOMPLETE", "RELATION_UNCLEAR")),
                        tuple(DecisionKind.REJECTED, WANG, List.of("OUTSIDE_AREA")));
    }

    private static Decision rejection(RejectionReason reason) {
        return Decision.against(DecisionKind.REJECTED, WANG, DEADLINE, List.of(reason), null);
    }
}
