package cn.sunshine.enrollment.admission.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import cn.sunshine.enrollment.ServiceTest;
import cn.sunshine.enrollment.admission.PlaceStatus;
import cn.sunshine.enrollment.admission.Places;
import cn.sunshine.enrollment.lottery.DrawId;
import cn.sunshine.enrollment.lottery.service.CeremonyFixtures;
import cn.sunshine.enrollment.lottery.service.DrawnChild;
import cn.sunshine.enrollment.lottery.service.LotteryQueries;
import cn.sunshine.enrollment.registration.service.OpenSeason;
import cn.sunshine.enrollment.registration.service.RegistrationFixtures;
import cn.sunshine.enrollment.school.SeatCount;
import cn.sunshine.enrollment.school.service.ApprovePlan;
import cn.sunshine.enrollment.school.service.SchoolAdministration;
import cn.sunshine.enrollment.season.Phase;
import cn.sunshine.enrollment.season.PhaseKind;
import cn.sunshine.enrollment.season.service.NodeClocks;
import cn.sunshine.enrollment.season.service.SeasonAdministration;
import cn.sunshine.enrollment.season.service.SeasonQueries;
import cn.sunshine.enrollment.seat.SeatLine;
import cn.sunshine.enrollment.seat.service.SeatFixtures;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** When a waiting list closes, which seats never reach it, and how it is found. Each school has 2 seats. */
@ServiceTest
class WaitingListTests {

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
    WaitingListClosing closing;

    @Autowired
    SeatFixtures seats;

    @Autowired
    JdbcClient jdbc;

    @Test
    void whenConfirmationIsOverNobodyWaitsAndTwoNodesSayItOnce() {
        OpenSeason season = ceremonies.seasonWithApproved(6);
        DrawId draw = ceremonies.released(season);
        List<DrawnChild> drawn = draws.drawn(draw);
        closing.closeOverdue();
        assertThat(places.counts(draw)).containsEntry(PlaceStatus.WAITING, 4L);

        registration.close(season.season(), PhaseKind.CONFIRMATION);
        CompletableFuture.allOf(Stream.generate(() ->
                                CompletableFuture.runAsync(closing::closeOverdue, work -> new Thread(work).start()))
                        .limit(2)
                        .toArray(CompletableFuture[]::new))
                .join();
        expiry.expireOverdue();

        assertThat(places.counts(draw))
                .containsEntry(PlaceStatus.NOT_REACHED, 4L)
                .containsEntry(PlaceStatus.EXPIRED, 2L)
                .hasSize(2);
        assertThat(drawn.stream().skip(2))
                .allSatisfy(child -> assertThat(taken("admission.close-waiting-list", place(child)))
                        .isOne());
        assertThat(free(season, SeatLine.PLAN)).isEqualTo(2);
    }

    /** The closing has seen that confirmation is over, and meets the administrator at the first child. */
    @Test
    void aListIsNotClosedByWhoLookedBeforeConfirmationWasProlonged(
            @Autowired SeasonAdministration administration, @Autowired TransactionTemplate transaction) {
        OpenSeason season = ceremonies.seasonWithApproved(4);
        DrawId draw = ceremonies.released(season);
        registration.close(season.season(), PhaseKind.CONFIRMATION);
        Instant now = Instant.now();
        Phase longer = new Phase(PhaseKind.CONFIRMATION, now.minusSeconds(3600), now.plusSeconds(3600));

        CompletableFuture<Void> other = transaction.execute(running -> {
            administration.schedule(season.season(), longer);
            CompletableFuture<Void> closes = CompletableFuture.runAsync(closing::closeOverdue);
            await().until(this::somebodyWaitsForARow);
            return closes;
        });
        other.join();

        assertThat(places.counts(draw)).containsEntry(PlaceStatus.WAITING, 2L).hasSize(2);
    }

    @Test
    void RES_15_aNodeWhoseClockIsAheadClosesNoListEarly(
            @Autowired Places all,
            @Autowired PlaceSweep sweep,
            @Autowired SeasonQueries seasons,
            @Autowired ApplicationEventPublisher events,
            @Autowired SeasonAdministration administration) {
        OpenSeason season = ceremonies.seasonWithApproved(3);
        DrawId draw = ceremonies.released(season);
        Instant now = Instant.now();
        administration.schedule(
                season.season(), new Phase(PhaseKind.CONFIRMATION, now.minusSeconds(3600), now.plusSeconds(1800)));

        new WaitingListClosing(all, sweep, seasons, NodeClocks.aheadBy(Duration.ofHours(1), jdbc), events)
                .closeOverdue();

        assertThat(places.counts(draw)).containsEntry(PlaceStatus.WAITING, 1L);
    }

    private boolean somebodyWaitsForARow() {
        return jdbc.sql("select count(*) from pg_stat_activity where wait_event_type = 'Lock'")
                        .query(Integer.class)
                        .single()
                > 0;
    }

    /** No draw of this version gives one, but the plan has the line: the family's answer must not fail over it. */
    @Test
    void aSeatOverPlanThatIsDeclinedStaysFree(@Autowired SchoolAdministration schools) {
        OpenSeason season = ceremonies.seasonWithApproved(3);
        schools.approve(new ApprovePlan(
                season.school(),
                season.season(),
                new SeatCount(2),
                new SeatCount(1),
                registration.guardian(),
                "a seat over plan for twins"));
        List<DrawnChild> drawn = draws.drawn(ceremonies.released(season));
        PlaceView overPlan = place(drawn.get(1));
        moveToTheLineOverPlan(overPlan);

        answers.decline(overPlan.id(), overPlan.guardian());

        assertThat(place(drawn.get(1)).status()).isEqualTo(PlaceStatus.DECLINED);
        assertThat(place(drawn.get(2)).status()).isEqualTo(PlaceStatus.WAITING);
        assertThat(free(season, SeatLine.BUNDLE)).isOne();
    }

    /** As the queries of places say it: what is open and who waits is found without a look at what is settled. */
    @Test
    void openOffersAndWaitingChildrenAreFoundInIndexesOfTheirOwn(@Autowired TransactionTemplate transaction) {
        Map<String, String> indexes = Map.of(
                "season_id = :id and status = 'OFFERED' order by id", "place_open_offers",
                "season_id = :id and status = 'WAITING' and id > :id order by id limit 200", "place_waiting_of_season");
        indexes.forEach((rows, index) -> {
            String plan = transaction.execute(running -> plan("select id from place where " + rows));
            assertThat(plan).contains(index).doesNotContain("Sort");
        });
    }

    private String plan(String query) {
        for (String way : List.of("enable_seqscan", "enable_bitmapscan")) {
            jdbc.sql("set local " + way + " = off").update();
        }
        return String.join(
                "\n",
                jdbc.sql("explain " + query)
                        .param("id", new UUID(0, 0))
                        .query(String.class)
                        .list());
    }

    private void moveToTheLineOverPlan(PlaceView place) {
        jdbc.sql("update placement set released_at = now() where id = (select placement_id from place where id = :id)")
                .param("id", place.id().value())
                .update();
        jdbc.sql("""
                with seat as (
                    insert into placement (id, account_id, season_id, child_id, authority_kind, authority_id, placed_at, version)
                    select gen_random_uuid(), a.id, a.season_id, p.child_id, 'DRAW', p.draw_id, now(), 0
                    from place p join seat_account a on a.season_id = p.season_id and a.school_id = p.school_id
                    where p.id = :id and a.line = 'BUNDLE' returning id)
                update place set placement_id = (select id from seat) where id = :id""").param("id", place.id().value()).update();
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

    private int free(OpenSeason season, SeatLine line) {
        return seats.free(season.season(), season.school(), line);
    }
}
