package cn.sunshine.enrollment.review;

import static cn.sunshine.enrollment.review.ReviewCaseFixtures.AFTER_THE_LEASE;
import static cn.sunshine.enrollment.review.ReviewCaseFixtures.GUARDIAN;
import static cn.sunshine.enrollment.review.ReviewCaseFixtures.LEASE;
import static cn.sunshine.enrollment.review.ReviewCaseFixtures.LI;
import static cn.sunshine.enrollment.review.ReviewCaseFixtures.NOW;
import static cn.sunshine.enrollment.review.ReviewCaseFixtures.SCHOOL;
import static cn.sunshine.enrollment.review.ReviewCaseFixtures.WANG;
import static cn.sunshine.enrollment.review.ReviewCaseFixtures.childless;
import static cn.sunshine.enrollment.review.ReviewCaseFixtures.refuses;
import static org.assertj.core.api.Assertions.assertThat;

import cn.sunshine.enrollment.registration.ReturnReason;
import java.time.Duration;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ReviewCaseTests {

    private final ReviewCase reviewCase = ReviewCaseFixtures.open();

    @Test
    void isOpenAndNobodysAtFirst() {
        assertThat(reviewCase.status(NOW)).isEqualTo(ReviewStatus.OPEN);
        assertThat(reviewCase.holder(NOW)).isEmpty();
        assertThat(reviewCase.isResubmitted()).isFalse();
    }

    @Test
    void belongsToWhoClaimedItWhileTheLeaseLasts() {
        reviewCase.claim(childless(LI), NOW, LEASE);

        assertThat(reviewCase.holder(AFTER_THE_LEASE.minusMillis(1))).contains(LI);
        assertThat(reviewCase.status(NOW)).isEqualTo(ReviewStatus.CLAIMED);
        refuses(ReviewRefusal.CLAIMED_BY_ANOTHER, () -> reviewCase.claim(childless(WANG), NOW.plusSeconds(899), LEASE));
    }

    @Test
    void goesBackByItselfWhenTheLeaseRanOut() {
        reviewCase.claim(childless(LI), NOW, LEASE);

        assertThat(reviewCase.status(AFTER_THE_LEASE)).isEqualTo(ReviewStatus.OPEN);
        reviewCase.claim(childless(WANG), AFTER_THE_LEASE, LEASE);
        assertThat(reviewCase.holder(AFTER_THE_LEASE)).contains(WANG);
        refuses(ReviewRefusal.CLAIMED_BY_ANOTHER, () -> reviewCase.decide(Decision.approval(LI, AFTER_THE_LEASE)));
    }

    @Test
    void staysWithItsHolderWhoRenewsTheLease() {
        reviewCase.claim(childless(LI), NOW, LEASE);
        reviewCase.claim(childless(LI), NOW.plus(Duration.ofMinutes(10)), LEASE);

        assertThat(reviewCase.holder(NOW.plus(Duration.ofMinutes(24)))).contains(LI);
    }

    @Test
    void keepsItsPlaceInTheQueueWhenItIsReleased() {
        reviewCase.claim(childless(LI), NOW.plusSeconds(60), LEASE);
        reviewCase.release(LI, NOW.plusSeconds(60), LEASE);

        assertThat(reviewCase.status(NOW.plusSeconds(60))).isEqualTo(ReviewStatus.OPEN);
        assertThat(reviewCase.waitingSince()).isEqualTo(NOW);
    }

    @Test
    void ACL_16_isNeverGivenToTheChildsOwnGuardian() {
        refuses(ReviewRefusal.OWN_CHILD, () -> reviewCase.claim(new Claimant(LI, GUARDIAN), NOW, LEASE));
    }

    @Test
    void ACL_16_isNeverGivenAgainToAnOfficerWhoDeclaredHimselfPartial() {
        reviewCase.claim(childless(LI), NOW, LEASE);
        reviewCase.recuse(LI);

        refuses(ReviewRefusal.RECUSED, () -> reviewCase.claim(childless(LI), NOW, LEASE));
        reviewCase.claim(childless(WANG), NOW, LEASE);
        assertThat(reviewCase.holder(NOW)).contains(WANG);
    }

    @Test
    void isDecidedOnlyByWhoHasIt() {
        refuses(ReviewRefusal.NOT_CLAIMED, () -> reviewCase.decide(Decision.approval(LI, NOW)));
        reviewCase.claim(childless(LI), NOW, LEASE);
        refuses(ReviewRefusal.CLAIMED_BY_ANOTHER, () -> reviewCase.decide(Decision.approval(WANG, NOW)));
        refuses(ReviewRefusal.CLAIMED_BY_ANOTHER, () -> reviewCase.release(WANG, NOW, LEASE));
    }

    @Test
    void restsOnceApproved() {
        reviewCase.claim(childless(LI), NOW, LEASE);
        ReviewCaseDecided decided = reviewCase.decide(Decision.approval(LI, NOW));

        assertThat(reviewCase.status(NOW)).isEqualTo(ReviewStatus.DECIDED);
        assertThat(decided.kind()).isEqualTo(DecisionKind.APPROVED);
        assertThat(decided.reasons()).isEmpty();
        refuses(ReviewRefusal.ALREADY_DECIDED, () -> reviewCase.claim(childless(WANG), NOW, LEASE));
        refuses(ReviewRefusal.ALREADY_DECIDED, () -> reviewCase.decide(Decision.approval(LI, NOW)));
    }

    @Test
    void isNeverReturnedOrRejectedWithoutACodedReason() {
        reviewCase.claim(childless(LI), NOW, LEASE);

        refuses(ReviewRefusal.WITHOUT_REASON, () -> reviewCase.decide(against(DecisionKind.RETURNED, Set.of())));
        refuses(ReviewRefusal.WITHOUT_REASON, () -> reviewCase.decide(against(DecisionKind.REJECTED, Set.of())));
        assertThat(reviewCase.decisions()).isEmpty();
    }

    @Test
    void isNotMovedInTheQueueByAnEventThatIsDeliveredTwice() {
        reviewCase.submittedAgain(1, SCHOOL, true, NOW.plusSeconds(1));
        assertThat(reviewCase.waitingSince()).isEqualTo(NOW);
        assertThat(reviewCase.isResubmitted()).isFalse();
    }

    @Test
    void isTakenFromWhoHasNotSeenWhatWasSubmittedAgain() {
        reviewCase.claim(childless(LI), NOW, LEASE);

        reviewCase.submittedAgain(2, SCHOOL, false, NOW.plusSeconds(1));

        assertThat(reviewCase.status(NOW.plusSeconds(1))).isEqualTo(ReviewStatus.OPEN);
        refuses(ReviewRefusal.NOT_CLAIMED, () -> reviewCase.decide(Decision.approval(LI, NOW)));
    }

    @Test
    void waitsAgainWhenWhatWasDecidedWasWithdrawnAndSubmittedAgain() {
        reviewCase.claim(childless(LI), NOW, LEASE);
        reviewCase.decide(Decision.approval(LI, NOW));

        reviewCase.submittedAgain(2, SCHOOL, false, NOW);

        assertThat(reviewCase.status(NOW)).isEqualTo(ReviewStatus.OPEN);
        assertThat(reviewCase.isResubmitted()).isFalse();
    }

    @Test
    void staysWithWhoKeepsItAfterTheLeaseUnlessSomebodyTookIt() {
        reviewCase.claim(childless(LI), NOW, LEASE);
        reviewCase.keep(WANG, NOW, LEASE);
        reviewCase.keep(LI, AFTER_THE_LEASE, LEASE);
        assertThat(reviewCase.holder(AFTER_THE_LEASE)).contains(LI);

        reviewCase.release(LI, AFTER_THE_LEASE, LEASE);
        reviewCase.keep(LI, AFTER_THE_LEASE, LEASE);
        assertThat(reviewCase.holder(AFTER_THE_LEASE)).isEmpty();
    }

    @Test
    void tellsWhoHasItThatTheFamilyWithdrew() {
        reviewCase.claim(childless(LI), NOW, LEASE);
        reviewCase.close();

        refuses(ReviewRefusal.WITHDRAWN, () -> reviewCase.decide(Decision.approval(LI, NOW)));
        assertThat(reviewCase.holder(NOW)).isEmpty();
    }

    @Test
    void chainsCodesOnly() {
        reviewCase.claim(childless(LI), NOW, LEASE);
        ReviewCaseDecided decided =
                reviewCase.decide(against(DecisionKind.RETURNED, Set.of(ReturnReason.ADDRESS_NOT_FOUND)));

        assertThat(decided.auditFact().action()).isEqualTo("review.decide");
        assertThat(decided.auditFact().details())
                .containsEntry("decision", "RETURNED")
                .containsEntry("reasons", "ADDRESS_NOT_FOUND");
    }

    private Decision against(DecisionKind kind, Set<ReturnReason> reasons) {
        return Decision.against(kind, LI, NOW, reasons, null);
    }
}
