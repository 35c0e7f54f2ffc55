package cn.sunshine.enrollment.review.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import cn.sunshine.enrollment.Overlap;
import cn.sunshine.enrollment.ServiceTest;
import cn.sunshine.enrollment.identity.service.CreateStaff;
import cn.sunshine.enrollment.identity.service.GuardianSignIn;
import cn.sunshine.enrollment.identity.service.IdentityFixtures;
import cn.sunshine.enrollment.identity.service.StaffAdministration;
import cn.sunshine.enrollment.identity.service.outbox.OneTimeCodeOutbox;
import cn.sunshine.enrollment.registration.service.OpenSeason;
import cn.sunshine.enrollment.registration.service.RegistrationFixtures;
import cn.sunshine.enrollment.review.ReviewCaseId;
import cn.sunshine.enrollment.review.ReviewCaseNotFoundException;
import cn.sunshine.enrollment.review.ReviewRefusal;
import cn.sunshine.enrollment.review.ReviewRefusedException;
import cn.sunshine.enrollment.review.ReviewStatus;
import cn.sunshine.enrollment.season.PhaseKind;
import cn.sunshine.enrollment.shared.AccountId;
import cn.sunshine.enrollment.shared.PersonName;
import cn.sunshine.enrollment.shared.PhoneNumber;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

@ServiceTest
class ReviewClaimingTests {

    @Autowired
    ReviewFixtures fixtures;

    @Autowired
    RegistrationFixtures registration;

    @Autowired
    ReviewClaiming claiming;

    @Autowired
    ReviewQueries queries;

    @Autowired
    StaffAdministration staff;

    @Autowired
    GuardianSignIn signIn;

    @Autowired
    OneTimeCodeOutbox outbox;

    private OpenSeason season;

    @BeforeEach
    void aDistrictReviews() {
        season = fixtures.openSeason();
    }

    @Test
    void givesWhoAsksTheCaseThatHasWaitedLongest() {
        ReviewCaseId first = fixtures.submitted(season);
        ReviewCaseId second = fixtures.submitted(season);

        assertThat(claiming.claimNext(fixtures.officer(season))).contains(first);
        assertThat(claiming.claimNext(fixtures.officer(season))).contains(second);
        assertThat(claiming.claimNext(fixtures.officer(season))).isEmpty();
    }

    @Test
    void RAC_04_officersWhoAskAtOnceGetDifferentCases() throws Exception {
        List<ReviewCaseId> cases =
                IntStream.range(0, 6).mapToObj(i -> fixtures.submitted(season)).toList();
        ExecutorService threads = Executors.newFixedThreadPool(6);
        List<Callable<Optional<ReviewCaseId>>> asks = new ArrayList<>();
        cases.forEach(any -> asks.add(() -> claiming.claimNext(fixtures.officer(season))));

        List<ReviewCaseId> given = new ArrayList<>();
        for (Future<Optional<ReviewCaseId>> ask : threads.invokeAll(asks)) {
            given.add(ask.get().orElseThrow());
        }
        threads.shutdown();

        assertThat(given).containsExactlyInAnyOrderElementsOf(cases);
    }

    @Test
    void RAC_04_tellsTheSecondOfficerThatTheCaseIsTaken() {
        ReviewCaseId id = fixtures.submitted(season);
        ReviewOfficer first = fixtures.officer(season);
        claiming.claim(id, first);

        refuses(ReviewRefusal.CLAIMED_BY_ANOTHER, () -> claiming.claim(id, fixtures.officer(season)));
        assertThat(queries.view(id, first).isHeldBy(first.account())).isTrue();
    }

    @Test
    void RAC_04_tellsWhoWantsACaseThatIsJustBeingTaken(@Autowired TransactionTemplate transaction) {
        ReviewCaseId id = fixtures.submitted(season);

        Overlap ends = Overlap.of(
                transaction,
                () -> claiming.claim(id, fixtures.officer(season)),
                () -> claiming.claim(id, fixtures.officer(season)));

        assertThat(ends.first()).isNull();
        assertThat(ends.second())
                .isInstanceOfSatisfying(
                        ReviewRefusedException.class,
                        refused -> assertThat(refused.reason()).isEqualTo(ReviewRefusal.CLAIMED_BY_ANOTHER));
    }

    /** In two windows: a decision that is refused in the one keeps the case for its officer. */
    @Test
    void RAC_11_givesACaseBackThatIsJustBeingKept(@Autowired TransactionTemplate transaction) {
        ReviewCaseId id = fixtures.submitted(season);
        ReviewOfficer officer = fixtures.officer(season);
        claiming.claim(id, officer);

        Overlap ends = Overlap.of(transaction, () -> claiming.keep(id, officer), () -> claiming.release(id, officer));

        assertThat(ends.second()).isNull();
        assertThat(claiming.claimNext(fixtures.officer(season))).contains(id);
    }

    @Test
    void takesACaseBackWhenItsLeaseRanOut() {
        ReviewCaseId id = fixtures.submitted(season);
        claiming.claim(id, fixtures.officer(season));
        fixtures.expireLease(id);
        ReviewOfficer next = fixtures.officer(season);

        assertThat(queries.view(id, next).status()).isEqualTo(ReviewStatus.OPEN);
        assertThat(claiming.claimNext(next)).contains(id);
    }

    @Test
    void givesAReleasedCaseToTheNext() {
        ReviewCaseId id = fixtures.submitted(season);
        ReviewOfficer officer = fixtures.officer(season);
        claiming.claim(id, officer);
        claiming.release(id, officer);

        assertThat(claiming.claimNext(fixtures.officer(season))).contains(id);
    }

    @Test
    void handsACaseForAWhileToAnybodyButWhoGaveItBack() {
        ReviewCaseId id = fixtures.submitted(season);
        ReviewOfficer officer = fixtures.officer(season);
        claiming.claim(id, officer);
        claiming.release(id, officer);

        assertThat(claiming.claimNext(officer)).isEmpty();
        fixtures.forgetRelease(id);
        assertThat(claiming.claimNext(officer)).contains(id);
    }

    @Test
    void handsOutNothingOfAYearWhoseReviewIsOver() {
        OpenSeason lastYear = season;
        ReviewCaseId left = fixtures.submitted(lastYear);
        registration.close(lastYear.season(), PhaseKind.REVIEW);
        OpenSeason thisYear = registration.nextYear(lastYear);
        registration.open(thisYear.season(), PhaseKind.REVIEW);
        ReviewCaseId waits = fixtures.submitted(thisYear);
        ReviewOfficer officer = fixtures.officer(thisYear);

        assertThat(queries.counts(officer)).isEqualTo(new QueueCounts(2, 1, 1, 0, 0, 0, 0));
        assertThat(queries.queue(ReviewQueue.WAITING, officer, null, 10).rows())
                .extracting(QueueRow::season)
                .containsExactly(lastYear.season(), thisYear.season());
        assertThat(claiming.claimNext(officer)).contains(waits);
        assertThat(claiming.claimNext(officer)).isEmpty();

        registration.open(lastYear.season(), PhaseKind.REVIEW);
        assertThat(claiming.claimNext(officer)).contains(left);
    }

    @Test
    void ACL_16_neverGivesAnOfficerTheCaseOfHisOwnChild() {
        PhoneNumber phone = IdentityFixtures.anyPhone();
        ReviewCaseId own = fixtures.caseOf(registration.submitted(season, guardian(phone)));
        ReviewOfficer parent = officer(season, phone);

        assertThat(claiming.claimNext(parent)).isEmpty();
        refuses(ReviewRefusal.OWN_CHILD, () -> claiming.claim(own, parent));
        ReviewCaseId anothers = fixtures.submitted(season);
        assertThat(claiming.claimNext(parent)).contains(anothers);
        assertThat(claiming.claimNext(officer(season, IdentityFixtures.anyPhone())))
                .contains(own);
    }

    @Test
    void ACL_16_knowsAnOfficersChildAlsoByANumberThatIsNotedLater() {
        PhoneNumber phone = IdentityFixtures.anyPhone();
        ReviewCaseId own = fixtures.caseOf(registration.submitted(season, guardian(phone)));
        ReviewOfficer parent = officer(season, IdentityFixtures.anyPhone());
        staff.noteOwnPhone(parent.account(), phone, IdentityFixtures.administrator(season.district()));

        refuses(ReviewRefusal.OWN_CHILD, () -> claiming.claim(own, parent));
    }

    @Test
    void ACL_16_neverGivesACaseBackToAnOfficerWhoDeclaredHimselfPartial() {
        ReviewCaseId id = fixtures.submitted(season);
        ReviewOfficer relative = fixtures.officer(season);
        claiming.claim(id, relative);
        claiming.recuse(id, relative);

        assertThat(claiming.claimNext(relative)).isEmpty();
        refuses(ReviewRefusal.RECUSED, () -> claiming.claim(id, relative));
        assertThat(claiming.claimNext(fixtures.officer(season))).contains(id);
    }

    @Test
    void ACL_05_knowsNoCaseOfAnotherDistrict() {
        ReviewCaseId id = fixtures.submitted(season);
        ReviewOfficer elsewhere = fixtures.officer(fixtures.openSeason());

        assertThat(claiming.claimNext(elsewhere)).isEmpty();
        assertThatExceptionOfType(ReviewCaseNotFoundException.class).isThrownBy(() -> claiming.claim(id, elsewhere));
        assertThatExceptionOfType(ReviewCaseNotFoundException.class).isThrownBy(() -> queries.view(id, elsewhere));
        assertThat(queries.counts(elsewhere).waiting()).isZero();
        assertThat(queries.queue(ReviewQueue.WAITING, elsewhere, null, 10).rows())
                .isEmpty();
    }

    /** The account under which a family applies. */
    private AccountId guardian(PhoneNumber phone) {
        signIn.requestCode(phone, "test " + UUID.randomUUID());
        String code = outbox.latest().stream()
                .filter(sent -> sent.phone().equals(phone))
                .findFirst()
                .orElseThrow()
                .code();
        return signIn.verify(phone, code).who().id();
    }

    /** An officer as the administrator makes one: with another account than the same person's as a guardian. */
    private ReviewOfficer officer(OpenSeason season, PhoneNumber phone) {
        CreateStaff made =
                new CreateStaff(IdentityFixtures.anyLogin(), new PersonName("欧阳一"), phone, season.district());
        return new ReviewOfficer(
                staff.create(made, IdentityFixtures.administrator(season.district()))
                        .account(),
                season.district());
    }

    private static void refuses(ReviewRefusal reason, Runnable attempt) {
        assertThatExceptionOfType(ReviewRefusedException.class)
                .isThrownBy(attempt::run)
                .satisfies(refused -> assertThat(refused.reason()).isEqualTo(reason));
    }
}
