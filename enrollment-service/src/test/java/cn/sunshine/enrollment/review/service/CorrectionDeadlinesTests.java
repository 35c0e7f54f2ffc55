package cn.sunshine.enrollment.review.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.awaitility.Awaitility.await;

import cn.sunshine.enrollment.ServiceTest;
import cn.sunshine.enrollment.notification.MessageKind;
import cn.sunshine.enrollment.notification.service.InBox;
import cn.sunshine.enrollment.registration.ApplicationId;
import cn.sunshine.enrollment.registration.ApplicationStatus;
import cn.sunshine.enrollment.registration.RegistrationRefusedException;
import cn.sunshine.enrollment.registration.RejectionReason;
import cn.sunshine.enrollment.registration.ReturnReason;
import cn.sunshine.enrollment.registration.service.ApplicationQueries;
import cn.sunshine.enrollment.registration.service.OpenSeason;
import cn.sunshine.enrollment.registration.service.RegistrationFixtures;
import cn.sunshine.enrollment.review.CorrectionDays;
import cn.sunshine.enrollment.review.ReviewCaseId;
import cn.sunshine.enrollment.review.ReviewRefusal;
import cn.sunshine.enrollment.review.ReviewRefusedException;
import cn.sunshine.enrollment.review.ReviewStatus;
import cn.sunshine.enrollment.season.Phase;
import cn.sunshine.enrollment.season.PhaseKind;
import cn.sunshine.enrollment.season.service.SeasonAdministration;
import cn.sunshine.enrollment.season.service.SeasonClock;
import cn.sunshine.enrollment.shared.AccountId;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

@ServiceTest
class CorrectionDeadlinesTests {

    @Autowired
    ReviewFixtures fixtures;

    @Autowired
    RegistrationFixtures registration;

    @Autowired
    CorrectionDeadlines deadlines;

    @Autowired
    ReviewClaiming claiming;

    @Autowired
    ReviewDeciding deciding;

    @Autowired
    ReviewQueries queries;

    @Autowired
    ApplicationQueries applications;

    @Autowired
    SeasonAdministration seasons;

    private OpenSeason season;
    private ReviewOfficer officer;
    private AccountId guardian;
    private ApplicationId application;
    private ReviewCaseId id;
    private Instant now;

    @BeforeEach
    void anApplicationIsReviewed(@Autowired SeasonClock clock) {
        season = fixtures.openSeason();
        officer = fixtures.officer(season);
        guardian = registration.guardian();
        application = registration.submitted(season, guardian);
        id = fixtures.caseOf(application);
        claiming.claim(id, officer);
        now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }

    @Test
    void givesTheFamilyTheDaysOfTheSeasonSoThatWhatComesBackCanStillBeDecided() {
        review(Duration.ofDays(9));
        deadlines.set(season.season(), new CorrectionDays(3));
        giveBack();

        assertDeadline(Duration.ofDays(3));
        assertThat(deadlines.time(season.season()).days()).isEqualTo(new CorrectionDays(3));
    }

    @Test
    void givesNobodyLongerThanTheReviewLasts() {
        review(Duration.ofDays(2));
        deadlines.set(season.season(), new CorrectionDays(3));
        giveBack();

        assertDeadline(Duration.ofDays(2));
    }

    @Test
    void givesUntilTheReviewEndsWhereTheSeasonHasNoDays() {
        review(Duration.ofDays(9));
        deadlines.set(season.season(), new CorrectionDays(3));
        deadlines.set(season.season(), null);
        giveBack();

        assertDeadline(Duration.ofDays(9));
    }

    @Test
    void movesWithTheReviewWhileTheFamilyCorrects() {
        deadlines.set(season.season(), new CorrectionDays(3));
        giveBack();
        assertDeadline(Duration.ofDays(1));

        review(Duration.ofDays(9));
        assertDeadline(Duration.ofDays(3));
        deadlines.set(season.season(), new CorrectionDays(1));
        review(Duration.ofDays(8));
        assertDeadline(Duration.ofDays(3));
        review(Duration.ofDays(2));
        assertDeadline(Duration.ofDays(2));
    }

    @Test
    void whatIsBeingReturnedMovesWithTheReviewToo(@Autowired TransactionTemplate transaction) throws Exception {
        CompletableFuture<Void> moving = Objects.requireNonNull(transaction.execute(status -> {
            giveBack();
            CompletableFuture<Void> begun = CompletableFuture.runAsync(() -> review(Duration.ofHours(3)));
            assertThatThrownBy(() -> begun.get(1, TimeUnit.SECONDS)).isInstanceOf(TimeoutException.class);
            return begun;
        }));
        moving.get(10, TimeUnit.SECONDS);

        assertDeadline(Duration.ofHours(3));
    }

    @Test
    void AUD_01_tellsTheFamilyOfEachMoveAndTakesItDownAndOfNothingThatDidNotMove(
            @Autowired JdbcClient jdbc, @Autowired InBox inBox) {
        giveBack();
        for (int hours : List.of(3, 5, 5, 3)) {
            review(Duration.ofHours(hours));
        }

        assertThat(jdbc.sql("select count(*) from audit_entry where subject_id = :id"
                                + " and action = 'review.move-correction-deadline'")
                        .param("id", id.toString())
                        .query(Integer.class)
                        .single())
                .isEqualTo(3);
        await().untilAsserted(() -> assertThat(
                        inBox.messages(guardian, null, 20).messages())
                .filteredOn(message -> message.kind() == MessageKind.CORRECTION_DEADLINE_MOVED)
                .hasSize(3)
                .allSatisfy(message -> assertThat(message.correctBy())
                        .isEqualTo(
                                applications.summary(application).orElseThrow().correctBy())));
    }

    @Test
    void rejectsWhatDidNotComeBackInTimeForThatAndForNothingElse() {
        giveBack();
        refuses(ReviewRefusal.WITH_THE_FAMILY, () -> claiming.claim(id, officer));
        fixtures.missDeadline(id);
        assertThat(queries.queue(ReviewQueue.RETURNED, officer, null, 10).rows())
                .singleElement()
                .satisfies(row -> assertThat(row.overdue()).isTrue());
        assertThat(claiming.claimNext(officer)).isEmpty();

        claiming.claim(id, officer);

        refuses(ReviewRefusal.ONLY_FOR_A_MISSED_DEADLINE, () -> deciding.approve(id, officer, 1));
        refuses(ReviewRefusal.ONLY_FOR_A_MISSED_DEADLINE, () -> reject(RejectionReason.OUTSIDE_AREA));
        reject(RejectionReason.NOT_CORRECTED_IN_TIME);
        assertThat(applications.summary(application).orElseThrow()).satisfies(rejected -> {
            assertThat(rejected.status()).isEqualTo(ApplicationStatus.REJECTED);
            assertThat(rejected.returned()).isEmpty();
        });
        assertThat(queries.view(id, officer).status()).isEqualTo(ReviewStatus.DECIDED);
    }

    @Test
    void offersThatReasonToNoOtherCase() {
        refuses(ReviewRefusal.ONLY_FOR_A_MISSED_DEADLINE, () -> reject(RejectionReason.NOT_CORRECTED_IN_TIME));
        assertThat(applications.summary(application).orElseThrow().status()).isEqualTo(ApplicationStatus.SUBMITTED);
    }

    @Test
    void givesBackToTheFamilyWhatWasRecalledWhenTheReviewIsExtended() {
        giveBack();
        fixtures.missDeadline(id);
        assertThatExceptionOfType(RegistrationRefusedException.class)
                .isThrownBy(() -> registration.submit(application, guardian));
        claiming.claim(id, officer);

        review(Duration.ofDays(2));

        assertThat(queries.view(id, officer).status()).isEqualTo(ReviewStatus.RETURNED);
        assertDeadline(Duration.ofDays(2));
        registration.submit(application, guardian);
        assertThat(applications.summary(application).orElseThrow().resubmitted())
                .isTrue();
    }

    private void giveBack() {
        deciding.returnForCorrection(id, officer, 1, Set.of(ReturnReason.ADDRESS_INCOMPLETE), "");
    }

    private void reject(RejectionReason reason) {
        deciding.reject(id, officer, 1, reason, "");
    }

    private void review(Duration left) {
        seasons.schedule(season.season(), new Phase(PhaseKind.REVIEW, now.minus(Duration.ofHours(1)), now.plus(left)));
    }

    /** What the family is told and what the officers see is one deadline, as far from now as given. */
    private void assertDeadline(Duration left) {
        Instant told = Objects.requireNonNull(
                applications.summary(application).orElseThrow().correctBy());
        assertThat(told).isCloseTo(now.plus(left), within(1, ChronoUnit.MINUTES));
        assertThat(queries.view(id, officer).correctBy()).contains(told);
    }

    private static void refuses(ReviewRefusal reason, Runnable attempt) {
        assertThatExceptionOfType(ReviewRefusedException.class)
                .isThrownBy(attempt::run)
                .satisfies(refused -> assertThat(refused.reason()).isEqualTo(reason));
    }
}
