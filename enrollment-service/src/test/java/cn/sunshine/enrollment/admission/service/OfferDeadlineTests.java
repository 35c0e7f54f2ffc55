package cn.sunshine.enrollment.admission.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.sunshine.enrollment.ServiceTest;
import cn.sunshine.enrollment.admission.PlaceStatus;
import cn.sunshine.enrollment.admission.Places;
import cn.sunshine.enrollment.lottery.DrawId;
import cn.sunshine.enrollment.lottery.service.CeremonyFixtures;
import cn.sunshine.enrollment.lottery.service.DrawComputation;
import cn.sunshine.enrollment.lottery.service.DrawnChild;
import cn.sunshine.enrollment.lottery.service.LotteryQueries;
import cn.sunshine.enrollment.registration.service.OpenSeason;
import cn.sunshine.enrollment.season.Phase;
import cn.sunshine.enrollment.season.PhaseKind;
import cn.sunshine.enrollment.season.SeasonRefusedException;
import cn.sunshine.enrollment.season.service.NodeClocks;
import cn.sunshine.enrollment.season.service.SeasonAdministration;
import cn.sunshine.enrollment.season.service.SeasonClock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Until when a family answers, and who is next where it does not. Each school has 2 seats, each family a day. */
@ServiceTest
class OfferDeadlineTests {

    @Autowired
    CeremonyFixtures ceremonies;

    @Autowired
    SeasonAdministration administration;

    @Autowired
    LotteryQueries draws;

    @Autowired
    AdmissionQueries places;

    @Autowired
    PlaceAnswer answers;

    @Autowired
    PlaceExpiry expiry;

    @Autowired
    JdbcClient jdbc;

    @Test
    void anOfferThatNobodyAnswersGoesToTheNextChildWhoHasAWholePeriodAndConfirms() {
        OpenSeason season = ceremonies.seasonWithApproved(4);
        List<DrawnChild> drawn = draws.drawn(ceremonies.released(season));
        assertThat(place(drawn.get(0)).deadline()).isBetween(aPeriodFromNow(-1), aPeriodFromNow(0));
        letTimePass(drawn.get(0));

        expiry.expireOverdue();

        assertThat(place(drawn.get(0)).status()).isEqualTo(PlaceStatus.EXPIRED);
        PlaceView next = place(drawn.get(2));
        assertThat(next.status()).isEqualTo(PlaceStatus.OFFERED);
        assertThat(next.deadline()).isBetween(aPeriodFromNow(-1), aPeriodFromNow(0));
        answers.confirm(next.id(), next.guardian());
        assertThat(place(drawn.get(2)).status()).isEqualTo(PlaceStatus.CONFIRMED);
        assertThat(place(drawn.get(3)).status()).isEqualTo(PlaceStatus.WAITING);
    }

    @Test
    void whatIsOfferedBeforeConfirmationOpensIsAnsweredAPeriodAfterItDoes() {
        OpenSeason season = ceremonies.seasonWithApproved(1);
        Phase later = confirmation(2, 90);
        administration.schedule(season.season(), later);

        DrawnChild child = draws.drawn(ceremonies.released(season)).get(0);

        assertThat(place(child).deadline()).isEqualTo(later.from().plus(Duration.ofDays(1)));
    }

    @Test
    void whoIsOfferedASeatNearTheEndHasWhatIsLeft() {
        OpenSeason season = ceremonies.seasonWithApproved(3);
        List<DrawnChild> drawn = draws.drawn(ceremonies.released(season));
        Phase shorter = confirmation(-1, 3);
        administration.schedule(season.season(), shorter);
        letTimePass(drawn.get(0));

        expiry.expireOverdue();

        assertThat(place(drawn.get(2)).deadline()).isEqualTo(shorter.to());
    }

    @Test
    void openOffersMoveWithThePhaseAndAnsweredOnesStay() {
        OpenSeason season = ceremonies.seasonWithApproved(3);
        List<DrawnChild> drawn = draws.drawn(ceremonies.released(season));
        Instant told = place(drawn.get(0)).deadline();
        PlaceView confirmed = place(drawn.get(1));
        answers.confirm(confirmed.id(), confirmed.guardian());

        Phase shorter = confirmation(-1, 3);
        administration.schedule(season.season(), shorter);
        assertThat(place(drawn.get(0)).deadline()).isEqualTo(shorter.to());
        assertThat(place(drawn.get(1)).deadline()).isEqualTo(confirmed.deadline());

        administration.schedule(season.season(), confirmation(-1, 90));
        assertThat(place(drawn.get(0)).deadline()).isEqualTo(told);
        administration.scheduleConfirmation(season.season(), confirmation(-1, 90), null);
        assertThat(place(drawn.get(0)).deadline())
                .isEqualTo(confirmation(-1, 90).to());
        assertThat(taken("admission.move-deadline", place(drawn.get(0)))).isEqualTo(3);
        assertThat(taken("admission.move-deadline", place(drawn.get(2)))).isZero();
    }

    /** Whoever mistypes the end, or the begin from which the hours count, makes no offer overdue. */
    @Test
    void noOfferIsOverdueByAMoveOfThePhaseIntoThePast() {
        OpenSeason season = ceremonies.seasonWithApproved(3);
        List<DrawnChild> drawn = draws.drawn(ceremonies.released(season));
        Instant told = place(drawn.get(0)).deadline();

        for (Phase mistyped : List.of(confirmation(-5, 0), confirmation(-49, 90))) {
            assertThatThrownBy(() -> administration.schedule(season.season(), mistyped))
                    .isInstanceOf(SeasonRefusedException.class);
            expiry.expireOverdue();
            assertThat(place(drawn.get(0)).status()).isEqualTo(PlaceStatus.OFFERED);
            assertThat(place(drawn.get(0)).deadline()).isEqualTo(told);
            assertThat(place(drawn.get(2)).status()).isEqualTo(PlaceStatus.WAITING);
        }
    }

    @Test
    void anOfferThatIsBeingMadeMovesWithThePhase(
            @Autowired DrawComputation computation, @Autowired TransactionTemplate transaction) throws Exception {
        OpenSeason season = ceremonies.seasonWithApproved(1);
        DrawId draw = ceremonies.drawn(season);
        Phase shorter = confirmation(-1, 3);

        afterIt(transaction, () -> computation.release(draw), () -> administration.schedule(season.season(), shorter));

        assertThat(place(draws.drawn(draw).get(0)).deadline()).isEqualTo(shorter.to());
    }

    @Test
    void aSeatPassedOnWhileThePhaseIsBeingMovedIsOfferedByTheNewOne(@Autowired TransactionTemplate transaction)
            throws Exception {
        OpenSeason season = ceremonies.seasonWithApproved(4);
        List<DrawnChild> drawn = draws.drawn(ceremonies.released(season));
        PlaceView declined = place(drawn.get(0));
        Phase shorter = confirmation(-1, 3);

        afterIt(
                transaction,
                () -> administration.schedule(season.season(), shorter),
                () -> answers.decline(declined.id(), declined.guardian()));

        assertThat(place(drawn.get(2)).deadline()).isEqualTo(shorter.to());
    }

    /** Begins the second act within the transaction of the first: it waits, and is done after that. */
    private static void afterIt(TransactionTemplate transaction, Runnable first, Runnable second) throws Exception {
        CompletableFuture<Void> waiting = Objects.requireNonNull(transaction.execute(status -> {
            first.run();
            CompletableFuture<Void> begun = CompletableFuture.runAsync(second);
            assertThatThrownBy(() -> begun.get(1, TimeUnit.SECONDS)).isInstanceOf(TimeoutException.class);
            return begun;
        }));
        waiting.get(10, TimeUnit.SECONDS);
    }

    /** The first place's seat was given back already, so its expiry fails; the ledger gives no seat back twice. */
    @Test
    void aPlaceThatFailsHoldsUpNoneBehindIt() {
        OpenSeason season = ceremonies.seasonWithApproved(2);
        List<PlaceView> offered = draws.drawn(ceremonies.released(season)).stream()
                .map(this::place)
                .sorted((one, other) -> one.id().toString().compareTo(other.id().toString()))
                .toList();
        offered.forEach(this::letTimePass);
        jdbc.sql("update placement set released_at = now() where id = (select placement_id from place where id = :id)")
                .param("id", offered.get(0).id().value())
                .update();

        expiry.expireOverdue();

        assertThat(status(offered.get(0))).isEqualTo(PlaceStatus.OFFERED);
        assertThat(status(offered.get(1))).isEqualTo(PlaceStatus.EXPIRED);
        jdbc.sql("update place set status = 'EXPIRED' where id = :id")
                .param("id", offered.get(0).id().value())
                .update();
    }

    /** Its seat would be another child's before the family's time is over, and nothing takes that back. */
    @Test
    void RES_15_aNodeWhoseClockIsAheadEndsNoOfferEarly(
            @Autowired Places all,
            @Autowired PlaceSweep sweep,
            @Autowired WaitingList waitingList,
            @Autowired ApplicationEventPublisher events) {
        OpenSeason season = ceremonies.seasonWithApproved(3);
        List<DrawnChild> drawn = draws.drawn(ceremonies.released(season));
        letTimePass(drawn.get(0));
        SeasonClock ahead = NodeClocks.aheadBy(Duration.ofHours(CeremonyFixtures.TO_ANSWER.hours() + 1L), jdbc);

        new PlaceExpiry(all, sweep, waitingList, ahead, events).expireOverdue();

        assertThat(place(drawn.get(0)).status()).isEqualTo(PlaceStatus.EXPIRED);
        assertThat(place(drawn.get(1)).status()).isEqualTo(PlaceStatus.OFFERED);
    }

    private void letTimePass(DrawnChild child) {
        letTimePass(place(child));
    }

    private void letTimePass(PlaceView place) {
        jdbc.sql("update place set deadline = now() - interval '1 minute' where id = :id")
                .param("id", place.id().value())
                .update();
    }

    /** From this many hours from now, in whole seconds, to that many. */
    private static Phase confirmation(int from, int to) {
        Instant hour = Instant.now().truncatedTo(ChronoUnit.HOURS);
        return new Phase(PhaseKind.CONFIRMATION, hour.plus(Duration.ofHours(from)), hour.plus(Duration.ofHours(to)));
    }

    private static Instant aPeriodFromNow(int minutes) {
        return Instant.now()
                .plus(CeremonyFixtures.TO_ANSWER.hours(), ChronoUnit.HOURS)
                .plus(minutes, ChronoUnit.MINUTES);
    }

    private int taken(String action, PlaceView place) {
        return jdbc.sql("select count(*) from audit_entry where action = :action and subject_id = :id")
                .param("action", action)
                .param("id", place.id().toString())
                .query(Integer.class)
                .single();
    }

    private PlaceView place(DrawnChild child) {
        return places.placeOf(child.application()).orElseThrow();
    }

    private PlaceStatus status(PlaceView place) {
        return places.placeOf(place.application()).orElseThrow().status();
    }
}
