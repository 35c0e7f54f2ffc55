package cn.sunshine.enrollment.review.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import cn.sunshine.enrollment.ServiceTest;
import cn.sunshine.enrollment.registration.service.OpenSeason;
import cn.sunshine.enrollment.registration.service.RegistrationFixtures;
import cn.sunshine.enrollment.review.ReviewCaseId;
import cn.sunshine.enrollment.review.ReviewCaseNotFoundException;
import cn.sunshine.enrollment.review.ReviewRefusal;
import cn.sunshine.enrollment.review.ReviewRefusedException;
import cn.sunshine.enrollment.review.ReviewStatus;
import cn.sunshine.enrollment.shared.AccountId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

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

    @Test
    void givesWhoAsksTheCaseThatHasWaitedLongest() {
        OpenSeason season = fixtures.openSeason();
        ReviewCaseId first = fixtures.submitted(season);
        ReviewCaseId second = fixtures.submitted(season);

        assertThat(claiming.claimNext(fixtures.officer(season))).contains(first);
        assertThat(claiming.claimNext(fixtures.officer(season))).contains(second);
        assertThat(claiming.claimNext(fixtures.officer(season))).isEmpty();
    }

    @Test
    void RAC_04_officersWhoAskAtOnceGetDifferentCases() throws Exception {
        OpenSeason season = fixtures.openSeason();
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
        OpenSeason season = fixtures.openSeason();
        ReviewCaseId id = fixtures.submitted(season);
        ReviewOfficer first = fixtures.officer(season);
        claiming.claim(id, first);

        refuses(ReviewRefusal.CLAIMED_BY_ANOTHER, () -> claiming.claim(id, fixtures.officer(season)));
        assertThat(queries.view(id, first).isHeldBy(first.account())).isTrue();
    }

    @Test
    void takesACaseBackWhenItsLeaseRanOut() {
        OpenSeason season = fixtures.openSeason();
        ReviewCaseId id = fixtures.submitted(season);
        claiming.claim(id, fixtures.officer(season));
        fixtures.expireLease(id);
        ReviewOfficer next = fixtures.officer(season);

        assertThat(queries.view(id, next).status()).isEqualTo(ReviewStatus.OPEN);
        assertThat(claiming.claimNext(next)).contains(id);
    }

    @Test
    void givesAReleasedCaseToTheNext() {
        OpenSeason season = fixtures.openSeason();
        ReviewCaseId id = fixtures.submitted(season);
        ReviewOfficer officer = fixtures.officer(season);
        claiming.claim(id, officer);
        claiming.release(id, officer);

        assertThat(claiming.claimNext(fixtures.officer(season))).contains(id);
    }

    @Test
    void ACL_16_neverGivesAnOfficerTheCaseOfHisOwnChild() {
        OpenSeason season = fixtures.openSeason();
        AccountId parent = registration.guardian();
        ReviewCaseId own = fixtures.caseOf(registration.submitted(season, parent));
        ReviewOfficer officer = new ReviewOfficer(parent, season.district());

        assertThat(claiming.claimNext(officer)).isEmpty();
        refuses(ReviewRefusal.OWN_CHILD, () -> claiming.claim(own, officer));
    }

    @Test
    void ACL_16_neverGivesACaseBackToAnOfficerWhoDeclaredHimselfPartial() {
        OpenSeason season = fixtures.openSeason();
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
        OpenSeason season = fixtures.openSeason();
        ReviewCaseId id = fixtures.submitted(season);
        ReviewOfficer elsewhere = fixtures.officer(fixtures.openSeason());

        assertThat(claiming.claimNext(elsewhere)).isEmpty();
        assertThatExceptionOfType(ReviewCaseNotFoundException.class).isThrownBy(() -> claiming.claim(id, elsewhere));
        assertThatExceptionOfType(ReviewCaseNotFoundException.class).isThrownBy(() -> queries.view(id, elsewhere));
        assertThat(queries.counts(elsewhere).waiting()).isZero();
        assertThat(queries.queue(ReviewQueue.WAITING, elsewhere, null, 10).rows())
                .isEmpty();
    }

    private static void refuses(ReviewRefusal reason, Runnable attempt) {
        assertThatExceptionOfType(ReviewRefusedException.class)
                .isThrownBy(attempt::run)
                .satisfies(refused -> assertThat(refused.reason()).isEqualTo(reason));
    }
}
