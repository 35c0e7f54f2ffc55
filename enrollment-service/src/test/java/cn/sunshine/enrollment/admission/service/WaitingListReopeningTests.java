package cn.sunshine.enrollment.admission.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import cn.sunshine.enrollment.ServiceTest;
import cn.sunshine.enrollment.admission.PlaceStatus;
import cn.sunshine.enrollment.lottery.DrawId;
import cn.sunshine.enrollment.lottery.service.CeremonyFixtures;
import cn.sunshine.enrollment.lottery.service.DrawnChild;
import cn.sunshine.enrollment.lottery.service.LotteryQueries;
import cn.sunshine.enrollment.notification.MessageKind;
import cn.sunshine.enrollment.notification.service.InBox;
import cn.sunshine.enrollment.notification.service.MessageView;
import cn.sunshine.enrollment.registration.service.OpenSeason;
import cn.sunshine.enrollment.registration.service.RegistrationFixtures;
import cn.sunshine.enrollment.season.Phase;
import cn.sunshine.enrollment.season.PhaseKind;
import cn.sunshine.enrollment.season.service.SeasonAdministration;
import cn.sunshine.enrollment.season.service.SeasonClock;
import cn.sunshine.enrollment.seat.Authority;
import cn.sunshine.enrollment.seat.SeatLine;
import cn.sunshine.enrollment.seat.service.PlaceChild;
import cn.sunshine.enrollment.seat.service.SeatLedger;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** The administrator prolongs a confirmation that was over already. Each school has 2 seats. */
@ServiceTest
class WaitingListReopeningTests {

    @Autowired
    CeremonyFixtures ceremonies;

    @Autowired
    RegistrationFixtures registration;

    @Autowired
    SeasonAdministration administration;

    @Autowired
    SeasonClock clock;

    @Autowired
    LotteryQueries draws;

    @Autowired
    AdmissionQueries places;

    @Autowired
    PlaceAnswer answers;

    @Autowired
    PlaceExpiry expiry;

    @Autowired
    WaitingListClosing closing;

    @Autowired
    SeatLedger ledger;

    @Autowired
    InBox inBox;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transaction;

    /** One family confirms, one lets the time pass: its seat is the one that is free. */
    @Test
    void everyChildWaitsAgainInItsOldOrderAndAFreeSeatIsOfferedToTheFirst() {
        OpenSeason season = ceremonies.seasonWithApproved(5);
        DrawId draw = ceremonies.released(season);
        List<DrawnChild> drawn = draws.drawn(draw);
        PlaceView confirmed = place(drawn.get(0));
        answers.confirm(confirmed.id(), confirmed.guardian());
        endConfirmation(season);
        assertThat(places.counts(draw))
                .containsEntry(PlaceStatus.EXPIRED, 1L)
                .containsEntry(PlaceStatus.NOT_REACHED, 3L);

        prolong(season, 0);

        assertThat(statuses(drawn))
                .containsExactly(
                        PlaceStatus.CONFIRMED,
                        PlaceStatus.EXPIRED,
                        PlaceStatus.OFFERED,
                        PlaceStatus.WAITING,
                        PlaceStatus.WAITING);
        PlaceView first = place(drawn.get(2));
        assertThat(first.deadline()).isAfter(clock.instant().plus(Duration.ofHours(23)));
        assertThat(place(drawn.get(3)).waitingRank()).isEqualTo(2);
        answers.decline(first.id(), first.guardian());
        assertThat(place(drawn.get(3)).status()).isEqualTo(PlaceStatus.OFFERED);
    }

    @Test
    void aSeatGivenUpAfterTheEndIsOfferedWhenConfirmationGoesOn() {
        OpenSeason season = ceremonies.seasonWithApproved(3);
        List<DrawnChild> drawn = draws.drawn(ceremonies.released(season));
        drawn.stream().limit(2).map(this::place).forEach(place -> answers.confirm(place.id(), place.guardian()));
        endConfirmation(season);
        PlaceView moving = place(drawn.get(0));
        answers.giveUp(moving.id(), moving.guardian());

        prolong(season, 0);

        assertThat(statuses(drawn)).containsExactly(PlaceStatus.DECLINED, PlaceStatus.CONFIRMED, PlaceStatus.OFFERED);
    }

    @Test
    void whatIsOfferedForAConfirmationThatIsYetToOpenIsAnsweredFromThen() {
        OpenSeason season = ceremonies.seasonWithApproved(3);
        List<DrawnChild> drawn = draws.drawn(ceremonies.released(season));
        endConfirmation(season);

        Instant opens = prolong(season, 5);

        assertThat(place(drawn.get(2)).deadline()).isEqualTo(opens.plus(Duration.ofDays(1)));
    }

    @Test
    void aChildForWhomThePlaceIsArrangedMeanwhileKeepsItAndTheSeatGoesToTheNext() {
        OpenSeason season = ceremonies.seasonWithApproved(4);
        List<DrawnChild> drawn = draws.drawn(ceremonies.released(season));
        endConfirmation(season);
        arrange(season, drawn.get(2));

        prolong(season, 0);

        assertThat(place(drawn.get(2)).status()).isEqualTo(PlaceStatus.NOT_REACHED);
        assertThat(place(drawn.get(3)).status()).isEqualTo(PlaceStatus.OFFERED);
        assertThat(heard(drawn.get(2))).doesNotContain(MessageKind.WAITING_LIST_REOPENED);
    }

    @Test
    void whoLeftTheWaitingListIsNotPutBackOnIt() {
        OpenSeason season = ceremonies.seasonWithApproved(4);
        List<DrawnChild> drawn = draws.drawn(ceremonies.released(season));
        PlaceView left = place(drawn.get(2));
        answers.leaveWaitingList(left.id(), left.guardian());
        endConfirmation(season);

        prolong(season, 0);

        assertThat(place(drawn.get(2)).status()).isEqualTo(PlaceStatus.LEFT);
        assertThat(place(drawn.get(3)).status()).isEqualTo(PlaceStatus.OFFERED);
    }

    @Test
    void aConfirmationThatIsMovedWithinThePastOpensNothing() {
        OpenSeason season = ceremonies.seasonWithApproved(3);
        DrawId draw = ceremonies.released(season);
        endConfirmation(season);

        registration.close(season.season(), PhaseKind.CONFIRMATION);

        assertThat(places.counts(draw)).containsEntry(PlaceStatus.NOT_REACHED, 1L);
    }

    /** Twice over, so that neither the second closing nor the second opening is taken for the first; two are offered a seat each time. */
    @Test
    void theFamilyIsToldEachTimeAndEachTimeIsOnRecord() {
        OpenSeason season = ceremonies.seasonWithApproved(7);
        DrawnChild last = draws.drawn(ceremonies.released(season)).get(6);
        for (int times = 1; times <= 2; times++) {
            endConfirmation(season);
            prolong(season, 0);
        }
        endConfirmation(season);

        await().untilAsserted(() -> assertThat(heard(last))
                .containsExactlyInAnyOrder(
                        MessageKind.WAITING_LISTED,
                        MessageKind.WAITING_LIST_CLOSED,
                        MessageKind.WAITING_LIST_REOPENED,
                        MessageKind.WAITING_LIST_CLOSED,
                        MessageKind.WAITING_LIST_REOPENED,
                        MessageKind.WAITING_LIST_CLOSED));
        assertThat(taken("admission.close-waiting-list", last)).isEqualTo(3);
        assertThat(taken("admission.reopen-waiting-list", last)).isEqualTo(2);
    }

    /** Lets confirmation have ended, and every node have seen it. */
    private void endConfirmation(OpenSeason season) {
        registration.close(season.season(), PhaseKind.CONFIRMATION);
        expiry.expireOverdue();
        closing.closeOverdue();
    }

    /** @return when it opens, in that many hours from now */
    private Instant prolong(OpenSeason season, int hours) {
        Instant opens = clock.instant().plus(Duration.ofHours(hours)).truncatedTo(ChronoUnit.SECONDS);
        administration.schedule(
                season.season(), new Phase(PhaseKind.CONFIRMATION, opens, opens.plus(Duration.ofDays(2))));
        return opens;
    }

    /** As the education bureau will: outside the draw, at a school that has seats. */
    private void arrange(OpenSeason season, DrawnChild child) {
        transaction.executeWithoutResult(running -> {
            ledger.open(season.season(), season.otherSchool(), 2, 0);
            ledger.place(new PlaceChild(
                    season.district(),
                    season.season(),
                    season.otherSchool(),
                    SeatLine.PLAN,
                    child.child(),
                    new Authority(Authority.Kind.REGISTER_OUTSIDE_DRAW, UUID.randomUUID())));
        });
    }

    private List<PlaceStatus> statuses(List<DrawnChild> drawn) {
        return drawn.stream().map(child -> place(child).status()).toList();
    }

    private List<MessageKind> heard(DrawnChild child) {
        return inBox.messages(child.guardian(), null, 20).messages().stream()
                .filter(message -> message.subject().equals(child.application().value()))
                .map(MessageView::kind)
                .filter(kind -> kind.name().startsWith("WAITING_LIST"))
                .toList();
    }

    private int taken(String action, DrawnChild child) {
        return jdbc.sql("select count(*) from audit_entry where action = :action and subject_id = :id")
                .param("action", action)
                .param("id", place(child).id().toString())
                .query(Integer.class)
                .single();
    }

    private PlaceView place(DrawnChild child) {
        return places.placeOf(child.application()).orElseThrow();
    }
}
