package cn.sunshine.enrollment.admission.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import cn.sunshine.enrollment.ServiceTest;
import cn.sunshine.enrollment.admission.NoticeNumber;
import cn.sunshine.enrollment.admission.PlaceNotFoundException;
import cn.sunshine.enrollment.admission.PlaceRefusal;
import cn.sunshine.enrollment.admission.PlaceRefusedException;
import cn.sunshine.enrollment.admission.PlaceStatus;
import cn.sunshine.enrollment.lottery.DrawId;
import cn.sunshine.enrollment.lottery.service.CeremonyFixtures;
import cn.sunshine.enrollment.lottery.service.DrawnChild;
import cn.sunshine.enrollment.lottery.service.LotteryQueries;
import cn.sunshine.enrollment.registration.service.OpenSeason;
import cn.sunshine.enrollment.registration.service.RegistrationFixtures;
import cn.sunshine.enrollment.season.PhaseKind;
import cn.sunshine.enrollment.seat.SeatLine;
import cn.sunshine.enrollment.seat.service.SeatFixtures;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

@ServiceTest
class AdmissionTests {

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
    PlaceExpiry expiry;

    @Autowired
    SchoolCheckIn checkIn;

    @Autowired
    SeatFixtures seats;

    @Test
    void theReleaseOffersEverySeatAndPutsTheRestOnTheWaitingList() {
        OpenSeason season = ceremonies.seasonWithApproved(5);
        DrawId draw = ceremonies.released(season);

        assertThat(places.counts(draw)).containsEntry(PlaceStatus.OFFERED, 2L).containsEntry(PlaceStatus.WAITING, 3L);
        assertThat(seats.taken(season.season(), season.school(), SeatLine.PLAN)).isEqualTo(2);
        assertThat(free(season)).isZero();
    }

    @Test
    void aConfirmedPlaceBearsANumberThatAnybodyCanVerify() {
        PlaceView place = offered(ceremonies.seasonWithApproved(2)).get(0);
        NoticeNumber notice = answers.confirm(place.id(), place.guardian());
        assertThat(places.byNotice(notice))
                .get()
                .satisfies(found -> assertThat(found.status()).isEqualTo(PlaceStatus.CONFIRMED));
    }

    @Test
    void aDeclinedSeatGoesToTheNextChildAtOnce() {
        OpenSeason season = ceremonies.seasonWithApproved(4);
        List<DrawnChild> drawn = draws.drawn(ceremonies.released(season));
        PlaceView first = place(drawn.get(0));
        answers.decline(first.id(), first.guardian());

        assertThat(place(drawn.get(0)).status()).isEqualTo(PlaceStatus.DECLINED);
        assertThat(place(drawn.get(2)).status()).isEqualTo(PlaceStatus.OFFERED);
        assertThat(place(drawn.get(3)).status()).isEqualTo(PlaceStatus.WAITING);
        assertThat(free(season)).isZero();
    }

    @Test
    void aConfirmedPlaceThatIsGivenUpGoesOnWhileConfirmationIsOpenAndItsNoticeIsVoid() {
        OpenSeason season = ceremonies.seasonWithApproved(3);
        List<DrawnChild> drawn = draws.drawn(ceremonies.released(season));
        PlaceView first = place(drawn.get(0));
        NoticeNumber notice = answers.confirm(first.id(), first.guardian());
        answers.giveUp(first.id(), first.guardian());

        assertThat(place(drawn.get(0)).status()).isEqualTo(PlaceStatus.DECLINED);
        assertThat(places.byNotice(notice).orElseThrow().notice()).isNull();
        assertThat(place(drawn.get(2)).status()).isEqualTo(PlaceStatus.OFFERED);
        assertThat(places.expected(season.season(), season.school())).isEmpty();
    }

    @Test
    void aPlaceThatIsGivenUpAfterConfirmationStaysFree() {
        OpenSeason season = ceremonies.seasonWithApproved(3);
        List<DrawnChild> drawn = draws.drawn(ceremonies.released(season));
        PlaceView first = place(drawn.get(0));
        answers.confirm(first.id(), first.guardian());
        registration.close(season.season(), PhaseKind.CONFIRMATION);
        assertThatExceptionOfType(PlaceNotFoundException.class)
                .isThrownBy(() -> answers.giveUp(first.id(), registration.guardian()));
        answers.giveUp(first.id(), first.guardian());

        assertThat(place(drawn.get(2)).status()).isEqualTo(PlaceStatus.WAITING);
        assertThat(free(season)).isOne();
    }

    @Test
    void aSeatPassesOverAChildThatLeftTheWaitingList() {
        OpenSeason season = ceremonies.seasonWithApproved(4);
        List<DrawnChild> drawn = draws.drawn(ceremonies.released(season));
        PlaceView left = place(drawn.get(2));
        answers.leaveWaitingList(left.id(), left.guardian());
        PlaceView first = place(drawn.get(0));
        answers.decline(first.id(), first.guardian());

        assertThat(place(drawn.get(2)).status()).isEqualTo(PlaceStatus.LEFT);
        assertThat(place(drawn.get(3)).status()).isEqualTo(PlaceStatus.OFFERED);
        assertThat(free(season)).isZero();
    }

    @Test
    void theWaitingListIsLeftAtAnyTimeAndTheAuditSaysSo(@Autowired JdbcClient jdbc) {
        OpenSeason season = ceremonies.seasonWithApproved(3);
        List<DrawnChild> drawn = draws.drawn(ceremonies.released(season));
        registration.close(season.season(), PhaseKind.CONFIRMATION);
        PlaceView waiting = place(drawn.get(2));
        answers.leaveWaitingList(waiting.id(), waiting.guardian());

        assertThat(place(drawn.get(2)).status()).isEqualTo(PlaceStatus.LEFT);
        assertThat(jdbc.sql("select count(*) from audit_entry where action = :action and subject_id = :id")
                        .param("action", "admission.leave-waiting-list")
                        .param("id", waiting.id().value().toString())
                        .query(Integer.class)
                        .single())
                .isOne();
    }

    @Test
    void ACL_04_anotherGuardianCannotLeaveTheWaitingList() {
        List<DrawnChild> drawn = draws.drawn(ceremonies.released(ceremonies.seasonWithApproved(3)));
        PlaceView waiting = place(drawn.get(2));
        assertThatExceptionOfType(PlaceNotFoundException.class)
                .isThrownBy(() -> answers.leaveWaitingList(waiting.id(), registration.guardian()));
        assertThat(place(drawn.get(2)).status()).isEqualTo(PlaceStatus.WAITING);
    }

    @Test
    void ACL_04_anotherGuardianCannotAnswer() {
        PlaceView place = offered(ceremonies.seasonWithApproved(1)).get(0);
        assertThatExceptionOfType(PlaceNotFoundException.class)
                .isThrownBy(() -> answers.confirm(place.id(), registration.guardian()));
        assertThat(places.ofGuardian(place.id(), registration.guardian())).isEmpty();
    }

    @Test
    void aPlaceIsAnsweredOnlyWhileThePhaseIsOpen() {
        OpenSeason season = ceremonies.seasonWithApproved(1);
        PlaceView place = offered(season).get(0);
        registration.close(season.season(), PhaseKind.CONFIRMATION);
        assertThatExceptionOfType(PlaceRefusedException.class)
                .isThrownBy(() -> answers.confirm(place.id(), place.guardian()))
                .satisfies(refusal -> assertThat(refusal.reason()).isEqualTo(PlaceRefusal.PHASE_CLOSED));
    }

    @Test
    void anUnansweredPlaceExpiresAndFreesItsSeat(@Autowired JdbcClient jdbc) {
        OpenSeason season = ceremonies.seasonWithApproved(1);
        PlaceView place = offered(season).get(0);
        jdbc.sql("update place set deadline = now() - interval '1 minute' where id = :id")
                .param("id", place.id().value())
                .update();

        expiry.expireOverdue();

        assertThat(places.placeOf(place.application()).orElseThrow().status()).isEqualTo(PlaceStatus.EXPIRED);
        assertThat(free(season)).isEqualTo(2);
    }

    @Test
    void aSchoolChecksInItsOwnConfirmedChildrenOnly() {
        OpenSeason season = ceremonies.seasonWithApproved(2);
        PlaceView place = offered(season).get(0);
        answers.confirm(place.id(), place.guardian());
        registration.open(season.season(), PhaseKind.CHECK_IN);

        assertThatExceptionOfType(PlaceNotFoundException.class)
                .isThrownBy(() -> checkIn.checkIn(place.id(), season.otherSchool()));
        checkIn.checkIn(place.id(), season.school());
        assertThat(places.expected(season.season(), season.school()))
                .singleElement()
                .satisfies(found -> assertThat(found.status()).isEqualTo(PlaceStatus.CHECKED_IN));
    }

    @Test
    void RAC_02_theDatabaseRefusesASeatTooManyWhoeverAsks(@Autowired JdbcClient jdbc) {
        OpenSeason season = ceremonies.seasonWithApproved(2);
        ceremonies.released(season);
        assertThatExceptionOfType(DataAccessException.class)
                .isThrownBy(() ->
                        jdbc.sql("""
                                insert into placement (id, account_id, season_id, child_id, authority_kind,
                                                       authority_id, placed_at, version)
                                select gen_random_uuid(), id, season_id, gen_random_uuid(), 'DRAW',
                                       gen_random_uuid(), now(), 0
                                from seat_account where school_id = :school and line = 'PLAN'""").param("school", season.school().value()).update())
                .withMessageContaining("seat_account_never_over_capacity");
        assertThatExceptionOfType(DataAccessException.class)
                .isThrownBy(() -> jdbc.sql("update seat_account set taken = 0 where school_id = :school")
                        .param("school", season.school().value())
                        .update());
    }

    private List<PlaceView> offered(OpenSeason season) {
        return draws.drawn(ceremonies.released(season)).stream()
                .map(this::place)
                .filter(place -> place.status() == PlaceStatus.OFFERED)
                .toList();
    }

    private PlaceView place(DrawnChild child) {
        return places.placeOf(child.application()).orElseThrow();
    }

    private int free(OpenSeason season) {
        return seats.free(season.season(), season.school(), SeatLine.PLAN);
    }
}
