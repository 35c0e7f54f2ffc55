package cn.sunshine.enrollment.lottery.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import cn.sunshine.enrollment.Overlap;
import cn.sunshine.enrollment.ServiceTest;
import cn.sunshine.enrollment.admission.service.AdmissionQueries;
import cn.sunshine.enrollment.lottery.DrawId;
import cn.sunshine.enrollment.notification.MessageKind;
import cn.sunshine.enrollment.notification.service.InBox;
import cn.sunshine.enrollment.notification.service.MessageView;
import cn.sunshine.enrollment.registration.ApplicationId;
import cn.sunshine.enrollment.registration.CorrectionItem;
import cn.sunshine.enrollment.registration.service.ApplicationDecisions;
import cn.sunshine.enrollment.registration.service.OpenSeason;
import cn.sunshine.enrollment.registration.service.RegistrationFixtures;
import cn.sunshine.enrollment.season.Phase;
import cn.sunshine.enrollment.season.PhaseKind;
import cn.sunshine.enrollment.season.service.SeasonAdministration;
import cn.sunshine.enrollment.shared.AccountId;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * An officer approves a child while another fixes the roll: it was approved before, and is on it, or after, and hears that
 * it is late. A child that was approved before its roll was frozen and is missing there would be nobody's.
 */
@ServiceTest
class ApprovalAgainstFreezeTests {

    @Autowired
    CeremonyFixtures ceremonies;

    @Autowired
    RegistrationFixtures registration;

    @Autowired
    ApplicationDecisions decisions;

    @Autowired
    SeasonAdministration administration;

    @Autowired
    RollFreeze freeze;

    @Autowired
    FullAdmission fullAdmission;

    @Autowired
    LotteryQueries draws;

    @Autowired
    LateApprovals late;

    @Autowired
    AdmissionQueries places;

    @Autowired
    InBox inBox;

    @Autowired
    TransactionTemplate transaction;

    private OpenSeason season;
    private AccountId family;
    private ApplicationId application;
    private DrawId draw;

    @BeforeEach
    void aRollIsAboutToBeFixed() {
        season = ceremonies.seasonWithApproved(1);
        family = registration.guardian();
        application = registration.submitted(season, family);
        draw = ceremonies.prepared(season, false);
    }

    @Test
    void RAC_05_whoIsBeingApprovedWhenTheRollIsFrozenIsOnIt() {
        Overlap ends = Overlap.of(transaction, () -> decisions.approve(application), () -> freeze.freeze(draw));

        assertBothWereHeard(ends);
        assertThat(draws.standingOf(application)).isPresent();
        assertThat(late.isLate(application)).isFalse();
    }

    @Test
    void RAC_05_whoIsBeingApprovedWhenAllAreAdmittedIsAdmitted() {
        Overlap ends =
                Overlap.of(transaction, () -> decisions.approve(application), () -> fullAdmission.admitAll(draw));

        assertBothWereHeard(ends);
        assertThat(places.placeOf(application)).isPresent();
    }

    @Test
    void RAC_05_whoIsApprovedWhileTheRollIsBeingFrozenIsLateAndHearsIt() {
        Overlap ends = Overlap.of(transaction, () -> freeze.freeze(draw), () -> decisions.approve(application));

        assertBothWereHeard(ends);
        assertThat(ends.waited()).isTrue();
        assertThat(late.isLate(application)).isTrue();
        await().untilAsserted(() -> assertThat(inBox.messages(family, null, 20).messages())
                .extracting(MessageView::kind)
                .contains(MessageKind.APPLICATION_APPROVED_LATE)
                .doesNotContain(MessageKind.APPLICATION_APPROVED));
    }

    /** The freeze has read whom it takes and has not committed it: to it this child is not there. */
    @Test
    void RAC_05_whoHandsInAndIsApprovedWhileTheRollIsBeingFrozenIsLateAndHearsIt() {
        AccountId newcomer = registration.guardian();
        AtomicReference<ApplicationId> approved = new AtomicReference<>();

        Overlap ends = Overlap.of(
                transaction,
                () -> freeze.freeze(draw),
                () -> approved.set(registration.approved(season, newcomer)),
                ApprovalAgainstFreezeTests::listenersHaveTheirTime);

        assertBothWereHeard(ends);
        assertThat(late.isLate(approved.get())).isTrue();
        await().untilAsserted(
                        () -> assertThat(inBox.messages(newcomer, null, 20).messages())
                                .extracting(MessageView::kind)
                                .contains(MessageKind.APPLICATION_APPROVED_LATE)
                                .doesNotContain(MessageKind.APPLICATION_APPROVED));
    }

    /** Who freezes reads the calendar and holds none of it, so it holds up nobody who moves it and waits for none. */
    @Test
    void RAC_11_whoFreezesARollNeitherWaitsForTheCalendarNorHoldsItUp() {
        ApplicationId returned = registration.submitted(season, registration.guardian());
        decisions.returnForCorrection(
                returned, Set.of(CorrectionItem.ADDRESS), "", Instant.now().plus(Duration.ofHours(1)));
        Runnable move = () -> administration.schedule(
                season.season(),
                new Phase(PhaseKind.REVIEW, Instant.now(), Instant.now().plus(Duration.ofDays(1))));

        Overlap ends = Overlap.of(transaction, move, () -> freeze.freeze(draw), () -> decisions.lock(application));

        assertBothWereHeard(ends);
        assertThat(ends.waited()).isFalse();
    }

    @Test
    void RAC_11_theCalendarMovesWhileARollIsBeingFrozen() {
        Phase review = new Phase(PhaseKind.REVIEW, Instant.now(), Instant.now().plus(Duration.ofDays(1)));

        Overlap ends = Overlap.of(
                transaction, () -> freeze.freeze(draw), () -> administration.schedule(season.season(), review));

        assertBothWereHeard(ends);
        assertThat(ends.waited()).isFalse();
    }

    /** Whoever moves a phase holds the season and then asks for what hangs on it, as for a correction that just came in. */
    @Test
    void RAC_11_whoAdmitsAllWaitsForTheCalendarBeforeItHoldsAnyApplication() {
        Phase review = new Phase(PhaseKind.REVIEW, Instant.now(), Instant.now().plus(Duration.ofDays(1)));

        Overlap ends = Overlap.of(
                transaction,
                () -> administration.schedule(season.season(), review),
                () -> fullAdmission.admitAll(draw),
                () -> decisions.lock(application));

        assertBothWereHeard(ends);
        assertThat(ends.waited()).isTrue();
    }

    private static void listenersHaveTheirTime() {
        await().pollDelay(Duration.ofSeconds(1)).until(() -> true);
    }

    private static void assertBothWereHeard(Overlap ends) {
        assertThat(ends.first()).isNull();
        assertThat(ends.second()).isNull();
    }
}
