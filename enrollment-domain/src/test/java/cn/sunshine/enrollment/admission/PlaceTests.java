package cn.sunshine.enrollment.admission;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import cn.sunshine.enrollment.audit.AuditFact;
import cn.sunshine.enrollment.lottery.DrawId;
import cn.sunshine.enrollment.registration.ApplicationId;
import cn.sunshine.enrollment.season.SeasonId;
import cn.sunshine.enrollment.seat.PlacementId;
import cn.sunshine.enrollment.shared.AccountId;
import cn.sunshine.enrollment.shared.ChildId;
import cn.sunshine.enrollment.shared.DistrictId;
import cn.sunshine.enrollment.shared.SchoolId;
import java.time.Instant;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

class PlaceTests {

    private static final UUID MOVE = new UUID(7, 1);
    private static final Instant DEADLINE = Instant.parse("2026-07-20T10:00:00Z");
    private static final Instant BEFORE = DEADLINE.minusSeconds(1);
    private static final PlacementId SEAT = new PlacementId(new UUID(3, 1));
    private static final AnswerTime TIME = new AnswerTime(DEADLINE.minusSeconds(3600), DEADLINE);
    private static final NoticeNumber NOTICE = new NoticeNumber("0123456789ABCDEF");

    @Test
    void isConfirmedBeforeTheDeadline() {
        Place place = offered();
        place.confirm(NOTICE, BEFORE);
        assertThat(place.status()).isEqualTo(PlaceStatus.CONFIRMED);
        assertThat(place.notice()).contains(NOTICE);
    }

    @Test
    void isNotAnsweredAtTheDeadlineOrLater() {
        refuses(PlaceRefusal.DEADLINE_PASSED, () -> offered().confirm(NOTICE, DEADLINE));
        refuses(PlaceRefusal.DEADLINE_PASSED, () -> offered().decline(DEADLINE));
    }

    @Test
    void givesItsSeatBackWhenDeclined() {
        Place place = offered();
        assertThat(place.decline(BEFORE)).isEqualTo(SEAT);
        assertThat(place.status()).isEqualTo(PlaceStatus.DECLINED);
    }

    @Test
    void aConfirmedPlaceIsGivenUpUntilTheChildIsCheckedInAndItsNoticeIsVoid() {
        Place place = offered();
        refuses(PlaceRefusal.NOT_CONFIRMED, () -> place.giveUp(BEFORE));
        place.confirm(NOTICE, BEFORE);
        assertThat(place.giveUp(DEADLINE)).isEqualTo(SEAT);
        assertThat(place.status()).isEqualTo(PlaceStatus.DECLINED);
        assertThat(place.notice()).isEmpty();
        refuses(PlaceRefusal.NOT_CONFIRMED, () -> place.checkIn(DEADLINE));

        Place pupil = offered();
        pupil.confirm(NOTICE, BEFORE);
        pupil.checkIn(DEADLINE);
        refuses(PlaceRefusal.NOT_CONFIRMED, () -> pupil.giveUp(DEADLINE));
    }

    @Test
    void isAnsweredOnce() {
        Place place = offered();
        place.decline(BEFORE);
        refuses(PlaceRefusal.NOT_OFFERED, () -> place.confirm(NOTICE, BEFORE));
    }

    @Test
    void doesNotExpireBeforeTheDeadline() {
        refuses(PlaceRefusal.NOT_OFFERED, () -> offered().expire(BEFORE));
    }

    @Test
    void givesItsSeatBackWhenItExpires() {
        Place place = offered();
        assertThat(place.expire(DEADLINE)).isEqualTo(SEAT);
        assertThat(place.status()).isEqualTo(PlaceStatus.EXPIRED);
    }

    @Test
    void aChildIsCheckedInOnlyWhereItsFamilyConfirmed() {
        Place place = offered();
        refuses(PlaceRefusal.NOT_CONFIRMED, () -> place.checkIn(DEADLINE));
        place.confirm(NOTICE, BEFORE);
        place.checkIn(DEADLINE);
        assertThat(place.status()).isEqualTo(PlaceStatus.CHECKED_IN);
    }

    @Test
    void aWaitingChildIsOfferedASeatOnce() {
        Place place = Place.waiting(new PlaceId(new UUID(3, 2)), admitted(), 1);
        place.offer(SEAT, TIME);
        assertThat(place.status()).isEqualTo(PlaceStatus.OFFERED);
        refuses(PlaceRefusal.NOT_WAITING, () -> place.offer(SEAT, TIME));
    }

    @Test
    void aChildThatLeftTheWaitingListIsNotOfferedASeat() {
        Place place = Place.waiting(new PlaceId(new UUID(3, 2)), admitted(), 1);
        place.leaveWaitingList(BEFORE);
        assertThat(place.status()).isEqualTo(PlaceStatus.LEFT);
        assertThat(place.status().holdsSeat()).isFalse();
        refuses(PlaceRefusal.NOT_WAITING, () -> place.offer(SEAT, TIME));
        refuses(PlaceRefusal.NOT_WAITING, () -> place.leaveWaitingList(BEFORE));
    }

    @Test
    void anOfferedPlaceIsDeclinedAndNotLeft() {
        refuses(PlaceRefusal.NOT_WAITING, () -> offered().leaveWaitingList(BEFORE));
    }

    @Test
    void anOpenOfferIsAnsweredUntilAnotherTimeWhenTheCalendarChanges() {
        Place place = offered();
        place.answerUntil(DEADLINE.plusSeconds(60));
        assertThat(DeadlineMoved.of(place, MOVE).until()).isEqualTo(DEADLINE.plusSeconds(60));
        assertThat(place.offeredAt()).contains(TIME.offered());
        place.confirm(NOTICE, DEADLINE);
        refuses(PlaceRefusal.NOT_OFFERED, () -> place.answerUntil(DEADLINE));
    }

    @Test
    void aChildWhomNoSeatReachedWaitsNoMoreWhenTheListCloses() {
        Place place = Place.waiting(new PlaceId(new UUID(3, 2)), admitted(), 1);
        place.closeWaitingList();
        assertThat(place.status()).isEqualTo(PlaceStatus.NOT_REACHED);
        assertThat(place.status().holdsSeat()).isFalse();
        refuses(PlaceRefusal.NOT_WAITING, () -> place.offer(SEAT, TIME));
        refuses(PlaceRefusal.NOT_WAITING, () -> place.leaveWaitingList(BEFORE));
        refuses(PlaceRefusal.NOT_WAITING, () -> offered().closeWaitingList());
    }

    @Test
    void aChildWaitsAgainAtItsRankWhenItsListIsOpenedAgainAndMayBeOfferedASeat() {
        Place place = Place.waiting(new PlaceId(new UUID(3, 2)), admitted(), 7);
        refuses(PlaceRefusal.NOT_CLOSED, place::reopenWaitingList);
        assertThat(place.reopened()).isEmpty();
        for (int times = 1; times <= 2; times++) {
            place.closeWaitingList();
            place.reopenWaitingList();
            assertThat(place.status()).isEqualTo(PlaceStatus.WAITING);
            assertThat(place.waitingRank()).contains(7);
            assertThat(place.reopened()).contains(times);
        }
        place.offer(SEAT, TIME);
        assertThat(place.status()).isEqualTo(PlaceStatus.OFFERED);
        refuses(PlaceRefusal.NOT_CLOSED, place::reopenWaitingList);
    }

    @Test
    void aFamilyThatLeftTheWaitingListIsNotPutBackOnIt() {
        Place left = Place.waiting(new PlaceId(new UUID(3, 2)), admitted(), 1);
        left.leaveWaitingList(BEFORE);
        refuses(PlaceRefusal.NOT_CLOSED, left::reopenWaitingList);
    }

    @Test
    void aNoticeNumberIsReadInGroupsOfFour() {
        assertThat(NOTICE.grouped()).isEqualTo("0123-4567-89AB-CDEF");
    }

    /** By these words the audit log is searched. */
    @Test
    void AUD_01_everyStepIsTakenDownByItsName() {
        Place confirmed = Place.waiting(new PlaceId(new UUID(3, 2)), admitted(), 1);
        assertTakenDown("admission.waiting-list", confirmed);
        confirmed.offer(SEAT, TIME);
        assertTakenDown("admission.offer", confirmed);
        confirmed.confirm(NOTICE, BEFORE);
        assertTakenDown("admission.confirm", confirmed);
        confirmed.checkIn(DEADLINE);
        assertTakenDown("admission.check-in", confirmed);

        Place left = Place.waiting(new PlaceId(new UUID(3, 2)), admitted(), 1);
        left.leaveWaitingList(BEFORE);
        assertTakenDown("admission.leave-waiting-list", left);
        Place closed = Place.waiting(new PlaceId(new UUID(3, 2)), admitted(), 1);
        closed.closeWaitingList();
        assertTakenDown("admission.close-waiting-list", closed);
        closed.reopenWaitingList();
        assertTakenDown("admission.reopen-waiting-list", closed);
        closed.closeWaitingList();
        assertTakenDown("admission.close-waiting-list", closed);
        Place declined = offered();
        declined.decline(BEFORE);
        assertTakenDown("admission.decline", declined);
        Place expired = offered();
        expired.expire(DEADLINE);
        assertTakenDown("admission.expire", expired);
    }

    @Test
    void AUD_01_aMovedDeadlineIsTakenDownWithTheTimeItMovedTo() {
        assertThat(DeadlineMoved.of(offered(), MOVE).auditFact())
                .isEqualTo(AuditFact.of(
                                admitted().district(),
                                "admission.move-deadline",
                                "place",
                                offered().id())
                        .with("application", admitted().application())
                        .with("until", DEADLINE));
    }

    private static void assertTakenDown(String action, Place place) {
        Admitted admitted = place.admitted();
        assertThat(PlaceChanged.of(place).auditFact())
                .isEqualTo(AuditFact.of(admitted.district(), action, "place", place.id())
                        .with("application", admitted.application()));
    }

    private static Place offered() {
        return Place.offered(new PlaceId(new UUID(3, 2)), admitted(), SEAT, TIME);
    }

    private static Admitted admitted() {
        return new Admitted(
                new DistrictId(new UUID(1, 1)),
                new SeasonId(new UUID(1, 2)),
                new SchoolId(new UUID(1, 3)),
                new ApplicationId(new UUID(1, 4)),
                new ChildId(new UUID(1, 5)),
                new AccountId(new UUID(1, 6)),
                new DrawId(new UUID(1, 7)));
    }

    private static void refuses(PlaceRefusal reason, ThrowingCallable step) {
        assertThatExceptionOfType(PlaceRefusedException.class)
                .isThrownBy(step)
                .satisfies(refusal -> assertThat(refusal.reason()).isEqualTo(reason));
    }
}
