package cn.sunshine.enrollment.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.tuple;

import cn.sunshine.enrollment.registration.ApplicationId;
import cn.sunshine.enrollment.registration.RejectionReason;
import cn.sunshine.enrollment.season.SeasonId;
import cn.sunshine.enrollment.shared.AccountId;
import cn.sunshine.enrollment.shared.DistrictId;
import cn.sunshine.enrollment.shared.SchoolId;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

class ReviewCaseTests {

    private static final Instant NOW = Instant.parse("2027-05-10T01:00:00Z");
    private static final Duration LEASE = Duration.ofMinutes(15);
    private static final Instant AFTER_THE_LEASE = NOW.plus(LEASE);
    private static final Instant DEADLINE = NOW.plus(Duration.ofDays(3));

    private final AccountId guardian = account(1);
    private final AccountId li = account(2);
    private final AccountId wang = account(3);
    private final SchoolId school = new SchoolId(new UUID(4, 4));
    private final ReviewCase reviewCase = ReviewCase.open(
            new ReviewCaseId(new UUID(7, 7)),
            new CaseSubject(
                    new DistrictId(new UUID(1, 0)),
                    new SeasonId(new UUID(2, 0)),
                    school,
                    new ApplicationId(new UUID(3, 0)),
                    guardian,
                    1),
            NOW);

    @Test
    void isOpenAndNobodysAtFirst() {
        assertThat(reviewCase.status(NOW)).isEqualTo(ReviewStatus.OPEN);
        assertThat(reviewCase.holder(NOW)).isEmpty();
        assertThat(reviewCase.isResubmitted()).isFalse();
    }

    @Test
    void belongsToWhoClaimedItWhileTheLeaseLasts() {
        reviewCase.claim(childless(li), NOW, LEASE);

        assertThat(reviewCase.holder(AFTER_THE_LEASE.minusMillis(1))).contains(li);
        assertThat(reviewCase.status(NOW)).isEqualTo(ReviewStatus.CLAIMED);
        refuses(ReviewRefusal.CLAIMED_BY_ANOTHER, () -> reviewCase.claim(childless(wang), NOW.plusSeconds(899), LEASE));
    }

    @Test
    void goesBackByItselfWhenTheLeaseRanOut() {
        reviewCase.claim(childless(li), NOW, LEASE);

        assertThat(reviewCase.status(AFTER_THE_LEASE)).isEqualTo(ReviewStatus.OPEN);
        reviewCase.claim(childless(wang), AFTER_THE_LEASE, LEASE);
        assertThat(reviewCase.holder(AFTER_THE_LEASE)).contains(wang);
        refuses(ReviewRefusal.CLAIMED_BY_ANOTHER, () -> reviewCase.decide(Decision.approval(li, AFTER_THE_LEASE)));
    }

    @Test
    void staysWithItsHolderWhoRenewsTheLease() {
        reviewCase.claim(childless(li), NOW, LEASE);
        reviewCase.claim(childless(li), NOW.plus(Duration.ofMinutes(10)), LEASE);

        assertThat(reviewCase.holder(NOW.plus(Duration.ofMinutes(24)))).contains(li);
    }

    @Test
    void keepsItsPlaceInTheQueueWhenItIsReleased() {
        reviewCase.claim(childless(li), NOW.plusSeconds(60), LEASE);
        reviewCase.release(li, NOW.plusSeconds(60), LEASE);

        assertThat(reviewCase.status(NOW.plusSeconds(60))).isEqualTo(ReviewStatus.OPEN);
        assertThat(reviewCase.waitingSince()).isEqualTo(NOW);
    }

    @Test
    void ACL_16_isNeverGivenToTheChildsOwnGuardian() {
        refuses(ReviewRefusal.OWN_CHILD, () -> reviewCase.claim(new Claimant(li, guardian), NOW, LEASE));
    }

    @Test
    void ACL_16_isNeverGivenAgainToAnOfficerWhoDeclaredHimselfPartial() {
        reviewCase.claim(childless(li), NOW, LEASE);
        reviewCase.recuse(li);

        refuses(ReviewRefusal.RECUSED, () -> reviewCase.claim(childless(li), NOW, LEASE));
        reviewCase.claim(childless(wang), NOW, LEASE);
        assertThat(reviewCase.holder(NOW)).contains(wang);
    }

    @Test
    void isDecidedOnlyByWhoHasIt() {
        refuses(ReviewRefusal.NOT_CLAIMED, () -> reviewCase.decide(Decision.approval(li, NOW)));
        reviewCase.claim(childless(li), NOW, LEASE);
        refuses(ReviewRefusal.CLAIMED_BY_ANOTHER, () -> reviewCase.decide(Decision.approval(wang, NOW)));
        refuses(ReviewRefusal.CLAIMED_BY_ANOTHER, () -> reviewCase.release(wang, NOW, LEASE));
    }

    @Test
    void restsOnceApproved() {
        reviewCase.claim(childless(li), NOW, LEASE);
        ReviewCaseDecided decided = reviewCase.decide(Decision.approval(li, NOW));

        assertThat(reviewCase.status(NOW)).isEqualTo(ReviewStatus.DECIDED);
        assertThat(decided.kind()).isEqualTo(DecisionKind.APPROVED);
        assertThat(decided.reasons()).isEmpty();
        refuses(ReviewRefusal.ALREADY_DECIDED, () -> reviewCase.claim(childless(wang), NOW, LEASE));
        refuses(ReviewRefusal.ALREADY_DECIDED, () -> reviewCase.decide(Decision.approval(li, NOW)));
    }

    @Test
    void isNeverReturnedOrRejectedWithoutACodedReason() {
        reviewCase.claim(childless(li), NOW, LEASE);

        refuses(ReviewRefusal.WITHOUT_REASON, () -> reviewCase.decide(against(DecisionKind.RETURNED, Set.of())));
        refuses(ReviewRefusal.WITHOUT_REASON, () -> reviewCase.decide(against(DecisionKind.REJECTED, Set.of())));
        assertThat(reviewCase.decisions()).isEmpty();
    }

    @Test
    void opensAgainInFrontWhenTheFamilyHasCorrectedIt() {
        returned();
        refuses(ReviewRefusal.WITH_THE_FAMILY, () -> reviewCase.claim(childless(wang), NOW, LEASE));
        SchoolId otherSchool = new SchoolId(new UUID(5, 5));
        Instant later = NOW.plus(Duration.ofDays(2));

        reviewCase.submittedAgain(2, otherSchool, true, later);

        assertThat(reviewCase.status(later)).isEqualTo(ReviewStatus.OPEN);
        assertThat(reviewCase.isResubmitted()).isTrue();
        assertThat(reviewCase.waitingSince()).isEqualTo(later);
        assertThat(reviewCase.school()).isEqualTo(otherSchool);
    }

    @Test
    void isNotMovedInTheQueueByAnEventThatIsDeliveredTwice() {
        reviewCase.submittedAgain(1, school, true, NOW.plusSeconds(1));
        assertThat(reviewCase.waitingSince()).isEqualTo(NOW);
        assertThat(reviewCase.isResubmitted()).isFalse();
    }

    @Test
    void isTakenFromWhoHasNotSeenWhatWasSubmittedAgain() {
        reviewCase.claim(childless(li), NOW, LEASE);

        reviewCase.submittedAgain(2, school, false, NOW.plusSeconds(1));

        assertThat(reviewCase.status(NOW.plusSeconds(1))).isEqualTo(ReviewStatus.OPEN);
        refuses(ReviewRefusal.NOT_CLAIMED, () -> reviewCase.decide(Decision.approval(li, NOW)));
    }

    @Test
    void waitsAgainWhenWhatWasDecidedWasWithdrawnAndSubmittedAgain() {
        reviewCase.claim(childless(li), NOW, LEASE);
        reviewCase.decide(Decision.approval(li, NOW));

        reviewCase.submittedAgain(2, school, false, NOW);

        assertThat(reviewCase.status(NOW)).isEqualTo(ReviewStatus.OPEN);
        assertThat(reviewCase.isResubmitted()).isFalse();
    }

    @Test
    void isRecalledOnlyWhenTheTimeForTheCorrectionIsOverAndThenOnlyRejectedForThat() {
        returned();
        reviewCase.recall(DEADLINE.minusMillis(1));
        refuses(ReviewRefusal.WITH_THE_FAMILY, () -> reviewCase.claim(childless(wang), NOW, LEASE));

        reviewCase.recall(DEADLINE);
        reviewCase.claim(childless(wang), NOW, LEASE);

        refuses(ReviewRefusal.ONLY_FOR_A_MISSED_DEADLINE, () -> reviewCase.decide(Decision.approval(wang, DEADLINE)));
        refuses(
                ReviewRefusal.ONLY_FOR_A_MISSED_DEADLINE,
                () -> reviewCase.decide(rejection(RejectionReason.OUTSIDE_AREA)));
        reviewCase.decide(rejection(RejectionReason.NOT_CORRECTED_IN_TIME));
        assertThat(reviewCase.status(DEADLINE)).isEqualTo(ReviewStatus.DECIDED);
    }

    @Test
    void isNotRejectedForAMissedDeadlineThatItNeverHad() {
        reviewCase.claim(childless(wang), NOW, LEASE);

        refuses(
                ReviewRefusal.ONLY_FOR_A_MISSED_DEADLINE,
                () -> reviewCase.decide(rejection(RejectionReason.NOT_CORRECTED_IN_TIME)));
    }

    @Test
    void goesBackToTheFamilyWhichIsGivenMoreTime() {
        returned();
        reviewCase.recall(DEADLINE);
        reviewCase.claim(childless(wang), NOW, LEASE);

        reviewCase.correctUntil(DEADLINE.plusSeconds(1), DEADLINE);

        assertThat(reviewCase.status(NOW)).isEqualTo(ReviewStatus.RETURNED);
        assertThat(reviewCase.holder(NOW)).isEmpty();
        assertThat(reviewCase.isOverdue(DEADLINE)).isFalse();
    }

    @Test
    void staysWithWhoKeepsItAfterTheLeaseUnlessSomebodyTookIt() {
        reviewCase.claim(childless(li), NOW, LEASE);
        reviewCase.keep(wang, NOW, LEASE);
        reviewCase.keep(li, AFTER_THE_LEASE, LEASE);
        assertThat(reviewCase.holder(AFTER_THE_LEASE)).contains(li);

        reviewCase.release(li, AFTER_THE_LEASE, LEASE);
        reviewCase.keep(li, AFTER_THE_LEASE, LEASE);
        assertThat(reviewCase.holder(AFTER_THE_LEASE)).isEmpty();
    }

    @Test
    void keepsEveryDecisionOfItsHistory() {
        returned();
        reviewCase.submittedAgain(2, school, true, NOW);
        reviewCase.claim(childless(wang), NOW, LEASE);
        reviewCase.decide(
                Decision.against(DecisionKind.REJECTED, wang, NOW, List.of(RejectionReason.OUTSIDE_AREA), null));

        assertThat(reviewCase.decisions())
                .extracting(Decision::kind, Decision::by, Decision::reasons)
                .containsExactly(
                        tuple(DecisionKind.RETURNED, li, List.of("ADDRESS_INCOMPLETE", "RELATION_UNCLEAR")),
                        tuple(DecisionKind.REJECTED, wang, List.of("OUTSIDE_AREA")));
    }

    @Test
    void tellsWhoHasItThatTheFamilyWithdrew() {
        reviewCase.claim(childless(li), NOW, LEASE);
        reviewCase.close();

        refuses(ReviewRefusal.WITHDRAWN, () -> reviewCase.decide(Decision.approval(li, NOW)));
        assertThat(reviewCase.holder(NOW)).isEmpty();
    }

    @Test
    void chainsCodesOnly() {
        reviewCase.claim(childless(li), NOW, LEASE);
        ReviewCaseDecided decided =
                reviewCase.decide(against(DecisionKind.RETURNED, Set.of(ReturnReason.ADDRESS_NOT_FOUND)));

        assertThat(decided.auditFact().action()).isEqualTo("review.decide");
        assertThat(decided.auditFact().details())
                .containsEntry("decision", "RETURNED")
                .containsEntry("reasons", "ADDRESS_NOT_FOUND");
    }

    private void returned() {
        reviewCase.claim(childless(li), NOW, LEASE);
        reviewCase.giveBack(
                against(DecisionKind.RETURNED, Set.of(ReturnReason.RELATION_UNCLEAR, ReturnReason.ADDRESS_INCOMPLETE)),
                DEADLINE);
    }

    private Decision rejection(RejectionReason reason) {
        return Decision.against(DecisionKind.REJECTED, wang, DEADLINE, List.of(reason), null);
    }

    private Decision against(DecisionKind kind, Set<ReturnReason> reasons) {
        return Decision.against(kind, li, NOW, reasons, null);
    }

    private static Claimant childless(AccountId officer) {
        return new Claimant(officer, null);
    }

    private static void refuses(ReviewRefusal reason, ThrowingCallable attempt) {
        assertThatExceptionOfType(ReviewRefusedException.class)
                .isThrownBy(attempt)
                .satisfies(refused -> assertThat(refused.reason()).isEqualTo(reason));
    }

    private static AccountId account(long number) {
        return new AccountId(new UUID(0, number));
    }
}
