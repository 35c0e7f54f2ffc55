package cn.sunshine.enrollment.admission.service;

import static org.assertj.core.api.Assertions.assertThat;

import cn.sunshine.enrollment.ServiceTest;
import cn.sunshine.enrollment.admission.PlaceStatus;
import cn.sunshine.enrollment.lottery.DrawId;
import cn.sunshine.enrollment.lottery.service.CeremonyFixtures;
import cn.sunshine.enrollment.lottery.service.DrawnChild;
import cn.sunshine.enrollment.lottery.service.LotteryQueries;
import cn.sunshine.enrollment.lottery.service.RollFreeze;
import cn.sunshine.enrollment.registration.ApplicationId;
import cn.sunshine.enrollment.registration.service.ApplicationQueries;
import cn.sunshine.enrollment.registration.service.OpenSeason;
import cn.sunshine.enrollment.registration.service.RegistrationFixtures;
import cn.sunshine.enrollment.season.PhaseKind;
import cn.sunshine.enrollment.season.service.SeasonQueries;
import cn.sunshine.enrollment.season.service.SeasonSummary;
import cn.sunshine.enrollment.seat.Authority;
import cn.sunshine.enrollment.seat.SeatLine;
import cn.sunshine.enrollment.seat.service.PlaceChild;
import cn.sunshine.enrollment.seat.service.SeatLedger;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Each school has 2 seats. */
@ServiceTest
class UnplacedChildrenTests {

    private static final int WHOLE = 30;

    @Autowired
    CeremonyFixtures ceremonies;

    @Autowired
    RegistrationFixtures registration;

    @Autowired
    SeasonQueries seasons;

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
    UnplacedChildren unplaced;

    @Autowired
    SeatLedger ledger;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transaction;

    @Test
    void listsEveryChildWhosePlaceCameToNothingAndNobodyWhoHasOneOrStillWaits() {
        OpenSeason season = ceremonies.seasonWithApproved(6);
        List<DrawnChild> drawn = draws.drawn(ceremonies.released(season));
        PlaceView declined = place(drawn.get(0));
        answers.decline(declined.id(), declined.guardian());
        PlaceView confirmed = place(drawn.get(1));
        answers.confirm(confirmed.id(), confirmed.guardian());
        PlaceView left = place(drawn.get(3));
        answers.leaveWaitingList(left.id(), left.guardian());
        assertThat(ended(season)).as("two still wait, one is asked").hasSize(2);

        registration.close(season.season(), PhaseKind.CONFIRMATION);
        expiry.expireOverdue();
        closing.closeOverdue();

        assertThat(ended(season))
                .containsOnly(
                        Map.entry(drawn.get(0).application(), PlaceStatus.DECLINED),
                        Map.entry(drawn.get(2).application(), PlaceStatus.EXPIRED),
                        Map.entry(drawn.get(3).application(), PlaceStatus.LEFT),
                        Map.entry(drawn.get(4).application(), PlaceStatus.NOT_REACHED),
                        Map.entry(drawn.get(5).application(), PlaceStatus.NOT_REACHED));
    }

    @Test
    void listsWhoWasApprovedAfterTheRollWasFixedAndNobodyBefore(
            @Autowired RollFreeze freeze, @Autowired ApplicationQueries applications) {
        OpenSeason season = ceremonies.seasonWithApproved(2);
        DrawId draw = ceremonies.prepared(season, false);
        assertThat(late(season)).as("the next freeze takes them in").isEmpty();
        freeze.freeze(draw);
        ApplicationId tooLate = registration.approved(season, registration.guardian());
        registration.submitted(season, registration.guardian());

        assertThat(late(season)).singleElement().satisfies(child -> {
            assertThat(child.application()).isEqualTo(tooLate);
            assertThat(child.school()).isEqualTo(season.school());
            assertThat(child.listed().maskedName()).isEqualTo("林**");
            assertThat(child.listed().number())
                    .isEqualTo(applications.summary(tooLate).orElseThrow().number());
            assertThat(child.ended()).isNull();
        });
    }

    @Test
    void leavesOutWhoHasASeatByNow() {
        OpenSeason season = ceremonies.seasonWithApproved(4);
        List<DrawnChild> drawn = draws.drawn(ceremonies.released(season));
        registration.close(season.season(), PhaseKind.CONFIRMATION);
        closing.closeOverdue();
        arrange(season, drawn.get(2));

        assertThat(ended(season)).containsOnlyKeys(drawn.get(3).application());
    }

    @Test
    void pagesThroughAListWithoutLeavingOutOrRepeatingAChild() {
        OpenSeason season = ceremonies.seasonWithApproved(7);
        List<DrawnChild> drawn = draws.drawn(ceremonies.released(season));
        registration.close(season.season(), PhaseKind.CONFIRMATION);
        closing.closeOverdue();

        List<ApplicationId> seen = new ArrayList<>();
        Optional<UUID> after = Optional.empty();
        do {
            UnplacedPage page = unplaced.page(summary(season), UnplacedList.PLACE_ENDED, after.orElse(null), 2);
            page.children().forEach(child -> seen.add(child.application()));
            after = page.next();
        } while (after.isPresent());

        assertThat(seen)
                .containsExactlyInAnyOrderElementsOf(
                        drawn.stream().skip(2).map(DrawnChild::application).toList());
    }

    /** As the queries of places and applications say it. */
    @Test
    void eachListIsReadFromAnIndexOfItsOwn() {
        Map<String, String> indexes = Map.of(
                "place where season_id = :id and status in ('LEFT', 'NOT_REACHED', 'DECLINED', 'EXPIRED')",
                "place_without_seat",
                "application where season_id = :id and school_id in (:id) and status = 'APPROVED' and not enlisted",
                "application_on_no_roll");
        indexes.forEach((rows, index) -> {
            String plan = transaction.execute(
                    running -> plan("select id from " + rows + " and id > :id order by id limit 31"));
            assertThat(plan).contains(index).doesNotContain("Sort");
        });
    }

    private String plan(String query) {
        for (String way : List.of("enable_seqscan", "enable_bitmapscan", "enable_sort")) {
            jdbc.sql("set local " + way + " = off").update();
        }
        return String.join(
                "\n",
                jdbc.sql("explain " + query)
                        .param("id", new UUID(0, 0))
                        .query(String.class)
                        .list());
    }

    private Map<ApplicationId, PlaceStatus> ended(OpenSeason season) {
        return unplaced.page(summary(season), UnplacedList.PLACE_ENDED, null, WHOLE).children().stream()
                .collect(Collectors.toMap(UnplacedChild::application, child -> Objects.requireNonNull(child.ended())));
    }

    private List<UnplacedChild> late(OpenSeason season) {
        return unplaced.page(summary(season), UnplacedList.APPROVED_LATE, null, WHOLE)
                .children();
    }

    private SeasonSummary summary(OpenSeason season) {
        return seasons.season(season.season()).orElseThrow();
    }

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

    private PlaceView place(DrawnChild child) {
        return places.placeOf(child.application()).orElseThrow();
    }
}
