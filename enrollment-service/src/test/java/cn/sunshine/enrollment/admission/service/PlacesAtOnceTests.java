package cn.sunshine.enrollment.admission.service;

import static org.assertj.core.api.Assertions.assertThat;

import cn.sunshine.enrollment.Overlap;
import cn.sunshine.enrollment.ServiceTest;
import cn.sunshine.enrollment.admission.PlaceRefusal;
import cn.sunshine.enrollment.admission.PlaceRefusedException;
import cn.sunshine.enrollment.admission.PlaceStatus;
import cn.sunshine.enrollment.lottery.service.CeremonyFixtures;
import cn.sunshine.enrollment.lottery.service.DrawnChild;
import cn.sunshine.enrollment.lottery.service.LotteryQueries;
import cn.sunshine.enrollment.registration.service.OpenSeason;
import cn.sunshine.enrollment.registration.service.RegistrationFixtures;
import cn.sunshine.enrollment.season.PhaseKind;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** One place, and two who press at the same moment: the family on two devices, or the family and the school. */
@ServiceTest
class PlacesAtOnceTests {

    @Autowired
    CeremonyFixtures ceremonies;

    @Autowired
    RegistrationFixtures registration;

    @Autowired
    LotteryQueries draws;

    @Autowired
    AdmissionQueries places;

    @Autowired
    PlaceAnswer answers;

    @Autowired
    SchoolCheckIn checkIn;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    JdbcClient jdbc;

    private OpenSeason season;
    private List<DrawnChild> drawn;
    private PlaceView first;

    /** Two children are offered a seat, and two wait. */
    @BeforeEach
    void aResultIsReleased() {
        season = ceremonies.seasonWithApproved(4);
        drawn = draws.drawn(ceremonies.released(season));
        first = place(0);
    }

    @Test
    void RAC_05_aPlaceThatIsBeingDeclinedIsNotConfirmedOnAnotherDevice() {
        Overlap ends = Overlap.of(
                transaction,
                () -> answers.decline(first.id(), first.guardian()),
                () -> answers.confirm(first.id(), first.guardian()));

        assertRefused(ends, PlaceRefusal.NOT_OFFERED);
        assertStatuses(PlaceStatus.DECLINED, PlaceStatus.OFFERED, PlaceStatus.OFFERED, PlaceStatus.WAITING);
    }

    @Test
    void RAC_05_aPlaceThatIsBeingGivenUpIsNotCheckedIn() {
        answers.confirm(first.id(), first.guardian());
        registration.open(season.season(), PhaseKind.CHECK_IN);

        Overlap ends = Overlap.of(
                transaction,
                () -> answers.giveUp(first.id(), first.guardian()),
                () -> checkIn.checkIn(first.id(), season.school()));

        assertRefused(ends, PlaceRefusal.NOT_CONFIRMED);
        assertStatuses(PlaceStatus.DECLINED, PlaceStatus.OFFERED, PlaceStatus.OFFERED, PlaceStatus.WAITING);
    }

    @Test
    void RAC_05_aPlaceThatIsBeingCheckedInIsNotGivenUpAndItsSeatGoesToNobodyElse() {
        answers.confirm(first.id(), first.guardian());
        registration.open(season.season(), PhaseKind.CHECK_IN);

        Overlap ends = Overlap.of(
                transaction,
                () -> checkIn.checkIn(first.id(), season.school()),
                () -> answers.giveUp(first.id(), first.guardian()));

        assertRefused(ends, PlaceRefusal.NOT_CONFIRMED);
        assertStatuses(PlaceStatus.CHECKED_IN, PlaceStatus.OFFERED, PlaceStatus.WAITING, PlaceStatus.WAITING);
    }

    @Test
    void RAC_02_twoSeatsThatFallFreeAtOnceGoToTwoChildren() {
        PlaceView second = place(1);

        Overlap ends = Overlap.of(
                transaction,
                () -> answers.decline(first.id(), first.guardian()),
                () -> answers.decline(second.id(), second.guardian()));

        assertBothWereHeard(ends);
        assertStatuses(PlaceStatus.DECLINED, PlaceStatus.DECLINED, PlaceStatus.OFFERED, PlaceStatus.OFFERED);
    }

    @Test
    void RAC_05_aSeatPassesOverTheChildThatIsJustLeavingTheWaitingList() {
        PlaceView next = place(2);

        Overlap ends = Overlap.of(
                transaction,
                () -> answers.leaveWaitingList(next.id(), next.guardian()),
                () -> answers.decline(first.id(), first.guardian()));

        assertBothWereHeard(ends);
        assertStatuses(PlaceStatus.DECLINED, PlaceStatus.OFFERED, PlaceStatus.LEFT, PlaceStatus.OFFERED);
    }

    @Test
    void RAC_05_whoIsJustBeingOfferedASeatDoesNotLeaveTheWaitingList() {
        PlaceView next = place(2);

        Overlap ends = Overlap.of(
                transaction,
                () -> answers.decline(first.id(), first.guardian()),
                () -> answers.leaveWaitingList(next.id(), next.guardian()));

        assertRefused(ends, PlaceRefusal.NOT_WAITING);
        assertStatuses(PlaceStatus.DECLINED, PlaceStatus.OFFERED, PlaceStatus.OFFERED, PlaceStatus.WAITING);
    }

    @Test
    void RAC_05_aPlaceThatIsConfirmedInTheLastMomentDoesNotExpire(@Autowired PlaceExpiry expiry) {
        lastMomentOf(first);

        Overlap ends = Overlap.of(transaction, () -> answers.confirm(first.id(), first.guardian()), () -> {
            letItPass();
            expiry.expireOverdue();
        });

        assertBothWereHeard(ends);
        assertStatuses(PlaceStatus.CONFIRMED, PlaceStatus.OFFERED, PlaceStatus.WAITING, PlaceStatus.WAITING);
    }

    @Test
    void RAC_05_aPlaceThatIsJustExpiringIsNotConfirmed(@Autowired PlaceExpiry expiry) {
        lastMomentOf(first);
        letItPass();

        Overlap ends =
                Overlap.of(transaction, expiry::expireOverdue, () -> answers.confirm(first.id(), first.guardian()));

        assertRefused(ends, PlaceRefusal.NOT_OFFERED);
        assertStatuses(PlaceStatus.EXPIRED, PlaceStatus.OFFERED, PlaceStatus.OFFERED, PlaceStatus.WAITING);
    }

    private void lastMomentOf(PlaceView place) {
        jdbc.sql("update place set deadline = clock_timestamp() + interval '500 ms' where id = :id")
                .param("id", place.id().value())
                .update();
    }

    private static void letItPass() {
        try {
            Thread.sleep(600);
        } catch (InterruptedException interrupted) {
            throw new IllegalStateException(interrupted);
        }
    }

    private static void assertBothWereHeard(Overlap ends) {
        assertThat(ends.first()).isNull();
        assertThat(ends.second()).isNull();
    }

    private static void assertRefused(Overlap ends, PlaceRefusal reason) {
        assertThat(ends.first()).isNull();
        assertThat(ends.second())
                .isInstanceOfSatisfying(
                        PlaceRefusedException.class,
                        refused -> assertThat(refused.reason()).isEqualTo(reason));
    }

    private void assertStatuses(PlaceStatus... expected) {
        assertThat(drawn)
                .extracting(child -> places.placeOf(child.application())
                        .map(PlaceView::status)
                        .orElseThrow())
                .containsExactly(expected);
    }

    private PlaceView place(int index) {
        return places.placeOf(drawn.get(index).application()).orElseThrow();
    }
}
