package cn.sunshine.enrollment.review.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.awaitility.Awaitility.await;

import cn.sunshine.enrollment.ServiceTest;
import cn.sunshine.enrollment.notification.service.UnheardEvents;
import cn.sunshine.enrollment.registration.ApplicationId;
import cn.sunshine.enrollment.registration.ApplicationStatus;
import cn.sunshine.enrollment.registration.CorrectionItem;
import cn.sunshine.enrollment.registration.RejectionReason;
import cn.sunshine.enrollment.registration.ReturnReason;
import cn.sunshine.enrollment.registration.service.ApplicationQueries;
import cn.sunshine.enrollment.registration.service.ApplicationWithdrawal;
import cn.sunshine.enrollment.registration.service.OpenSeason;
import cn.sunshine.enrollment.registration.service.RegistrationFixtures;
import cn.sunshine.enrollment.review.ReviewCaseId;
import cn.sunshine.enrollment.review.ReviewRefusal;
import cn.sunshine.enrollment.review.ReviewRefusedException;
import cn.sunshine.enrollment.review.ReviewStatus;
import cn.sunshine.enrollment.season.PhaseKind;
import cn.sunshine.enrollment.shared.AccountId;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

@ServiceTest
class ReviewDecidingTests {

    @Autowired
    ReviewFixtures fixtures;

    @Autowired
    RegistrationFixtures registration;

    @Autowired
    ReviewClaiming claiming;

    @Autowired
    ReviewDeciding deciding;

    @Autowired
    ReviewQueries queries;

    @Autowired
    ApplicationQueries applications;

    @Autowired
    JdbcClient jdbc;

    private OpenSeason season;
    private ReviewOfficer officer;

    @BeforeEach
    void anOfficerOfADistrictThatReviews() {
        season = fixtures.openSeason();
        officer = fixtures.officer(season);
    }

    @Test
    void approvesTheApplicationWithTheCase() {
        ReviewCaseId id = claimed();

        deciding.approve(id, officer, 1);

        assertThat(statusOf(id)).isEqualTo(ApplicationStatus.APPROVED);
        assertThat(queries.view(id, officer).status()).isEqualTo(ReviewStatus.DECIDED);
    }

    @Test
    void returnsExactlyThePartsTheReasonsAreAbout() {
        ReviewCaseId id = claimed();

        deciding.returnForCorrection(id, officer, 1, Set.of(ReturnReason.ADDRESS_INCOMPLETE), "请补充门牌号");

        ApplicationId application = queries.view(id, officer).application();
        assertThat(applications.summary(application).orElseThrow().returned()).containsExactly(CorrectionItem.ADDRESS);
        assertThat(queries.view(id, officer).decisions())
                .singleElement()
                .satisfies(decision -> assertThat(decision.reasons()).containsExactly("ADDRESS_INCOMPLETE"));
    }

    @Test
    void keepsWhatAnOfficerWroteSealed() {
        ReviewCaseId id = claimed();

        deciding.reject(id, officer, 1, RejectionReason.ALREADY_ENROLLED, "林小满已在读");

        String rows = String.join(
                "",
                jdbc.sql("select d::text from review_decision d")
                        .query(String.class)
                        .list());
        assertThat(rows).contains("ALREADY_ENROLLED").doesNotContain("林小满");
    }

    @Test
    void putsACorrectedApplicationInFrontOfTheQueue() {
        AccountId guardian = registration.guardian();
        ApplicationId application = registration.submitted(season, guardian);
        ReviewCaseId id = fixtures.caseOf(application);
        claiming.claim(id, officer);
        deciding.returnForCorrection(id, officer, 1, Set.of(ReturnReason.RELATION_UNCLEAR), "");
        fixtures.submitted(season);

        registration.submit(application, guardian);

        await().until(() -> queries.view(id, officer).status() == ReviewStatus.OPEN);
        assertThat(claiming.claimNext(officer)).contains(id);
        assertThat(queries.view(id, officer).resubmitted()).isTrue();
    }

    @Test
    void RAC_04_ofTwoDecisionsAtOnceOneWinsAndTheOtherIsTold() throws Exception {
        ReviewCaseId id = claimed();
        List<Callable<String>> tabs = List.of(() -> approve(id), () -> reject(id), () -> approve(id), () -> reject(id));
        ExecutorService threads = Executors.newFixedThreadPool(tabs.size());

        int won = 0;
        for (Future<String> tab : threads.invokeAll(tabs)) {
            won += succeeded(tab) ? 1 : 0;
        }
        threads.shutdown();

        assertThat(won).isEqualTo(1);
        assertThat(queries.view(id, officer).decisions()).hasSize(1);
    }

    @Test
    void RAC_04_tellsAnOfficerWhoseLeaseRanOutThatSomebodyElseHasTheCase() {
        ReviewCaseId id = claimed();
        fixtures.expireLease(id);
        claiming.claim(id, fixtures.officer(season));

        refuses(ReviewRefusal.CLAIMED_BY_ANOTHER, () -> deciding.approve(id, officer, 1));
        assertThat(statusOf(id)).isEqualTo(ApplicationStatus.SUBMITTED);
    }

    @Test
    void decidesNothingOutsideTheReviewPhase() {
        ReviewCaseId id = claimed();
        registration.close(season.season(), PhaseKind.REVIEW);

        refuses(ReviewRefusal.REVIEW_CLOSED, () -> deciding.approve(id, officer, 1));
        assertThat(statusOf(id)).isEqualTo(ApplicationStatus.SUBMITTED);
    }

    @Test
    void decidesOnNothingTheOfficerHasNotSeen(
            @Autowired ApplicationWithdrawal withdrawal, @Autowired TransactionTemplate transaction) {
        AccountId guardian = registration.guardian();
        ApplicationId application = registration.submitted(season, guardian);
        ReviewCaseId id = fixtures.caseOf(application);
        claiming.claim(id, officer);

        transaction.executeWithoutResult(beforeTheCaseHearsOfIt -> {
            beforeTheCaseHearsOfIt.setRollbackOnly();
            withdrawal.withdraw(application, guardian);
            refuses(ReviewRefusal.WITHDRAWN, () -> deciding.approve(id, officer, 1));
            withdrawal.reopen(application, guardian);
            registration.submit(application, guardian);
            refuses(ReviewRefusal.CHANGED_MEANWHILE, () -> deciding.approve(id, officer, 1));
            refuses(
                    ReviewRefusal.CHANGED_MEANWHILE,
                    () -> deciding.reject(id, officer, 1, RejectionReason.OUTSIDE_AREA, ""));
        });
        assertThat(statusOf(id)).isEqualTo(ApplicationStatus.SUBMITTED);
    }

    @Test
    void closesTheCaseOfAFamilyThatWithdrew(@Autowired ApplicationWithdrawal withdrawal) {
        AccountId guardian = registration.guardian();
        ApplicationId application = registration.submitted(season, guardian);
        ReviewCaseId id = fixtures.caseOf(application);

        withdrawal.withdraw(application, guardian);

        await().until(() -> queries.view(id, officer).status() == ReviewStatus.CLOSED);
        assertThat(claiming.claimNext(officer)).isEmpty();
    }

    @Test
    void opensNoCaseForAFamilyThatWithdrewBeforeItsSubmissionArrived(
            @Autowired ApplicationWithdrawal withdrawal,
            @Autowired TransactionTemplate transaction,
            @Autowired UnheardEvents unheard) {
        AccountId guardian = registration.guardian();

        ApplicationId application = transaction.execute(both -> {
            ApplicationId submitted = registration.submitted(season, guardian);
            withdrawal.withdraw(submitted, guardian);
            return submitted;
        });

        await().until(() -> unheard.about(application) == 0);
        assertThat(claiming.claimNext(officer)).isEmpty();
    }

    private ReviewCaseId claimed() {
        ReviewCaseId id = fixtures.submitted(season);
        claiming.claim(id, officer);
        return id;
    }

    private ApplicationStatus statusOf(ReviewCaseId id) {
        return applications
                .summary(queries.view(id, officer).application())
                .orElseThrow()
                .status();
    }

    private String approve(ReviewCaseId id) {
        deciding.approve(id, officer, 1);
        return "approved";
    }

    private String reject(ReviewCaseId id) {
        deciding.reject(id, officer, 1, RejectionReason.OUTSIDE_AREA, "");
        return "rejected";
    }

    private static boolean succeeded(Future<String> tab) throws InterruptedException {
        try {
            tab.get();
            return true;
        } catch (ExecutionException refused) {
            assertThat(refused.getCause())
                    .isInstanceOfAny(ReviewRefusedException.class, OptimisticLockingFailureException.class);
            return false;
        }
    }

    private static void refuses(ReviewRefusal reason, Runnable attempt) {
        assertThatExceptionOfType(ReviewRefusedException.class)
                .isThrownBy(attempt::run)
                .satisfies(refused -> assertThat(refused.reason()).isEqualTo(reason));
    }
}
