package cn.sunshine.enrollment.notification.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import cn.sunshine.enrollment.ServiceTest;
import cn.sunshine.enrollment.admission.DeadlineMoved;
import cn.sunshine.enrollment.admission.PlaceChanged;
import cn.sunshine.enrollment.admission.PlaceStatus;
import cn.sunshine.enrollment.admission.service.AdmissionQueries;
import cn.sunshine.enrollment.admission.service.PlaceAnswer;
import cn.sunshine.enrollment.admission.service.PlaceExpiry;
import cn.sunshine.enrollment.admission.service.PlaceView;
import cn.sunshine.enrollment.admission.service.SchoolCheckIn;
import cn.sunshine.enrollment.lottery.service.CeremonyFixtures;
import cn.sunshine.enrollment.lottery.service.LotteryQueries;
import cn.sunshine.enrollment.notification.MessageKind;
import cn.sunshine.enrollment.registration.service.OpenSeason;
import cn.sunshine.enrollment.registration.service.RegistrationFixtures;
import cn.sunshine.enrollment.season.Phase;
import cn.sunshine.enrollment.season.PhaseKind;
import cn.sunshine.enrollment.season.service.SeasonAdministration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.modulith.events.EventPublication.Status;
import org.springframework.modulith.events.IncompleteEventPublications;

@ServiceTest
class AdmissionMessagesTests {

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
    InBox inBox;

    @Test
    void everyFamilyOfTheRollHearsOfItsOfferOrItsPlaceInTheWaitingList() {
        List<PlaceView> drawn = drawn(ceremonies.seasonWithApproved(3));

        tells(drawn.get(0), MessageKind.PLACE_OFFERED);
        tells(drawn.get(1), MessageKind.PLACE_OFFERED);
        tells(drawn.get(2), MessageKind.WAITING_LISTED);
        assertThat(kinds(drawn.get(2))).doesNotContain(MessageKind.PLACE_OFFERED);
    }

    @Test
    void aSeatGivenUpIsNewsForTwoFamilies() {
        List<PlaceView> drawn = drawn(ceremonies.seasonWithApproved(3));

        answers.decline(drawn.get(0).id(), drawn.get(0).guardian());

        tells(drawn.get(0), MessageKind.PLACE_DECLINED);
        tells(drawn.get(2), MessageKind.PLACE_OFFERED);
        assertThat(kinds(drawn.get(1))).doesNotContain(MessageKind.PLACE_DECLINED);
    }

    @Test
    void aFamilyHearsThatItLeftTheWaitingList() {
        PlaceView waiting = drawn(ceremonies.seasonWithApproved(3)).get(2);

        answers.leaveWaitingList(waiting.id(), waiting.guardian());

        tells(waiting, MessageKind.WAITING_LIST_LEFT);
    }

    @Test
    void aFamilyHearsOfItsConfirmationAndOfTheCheckIn() {
        OpenSeason season = ceremonies.seasonWithApproved(1);
        PlaceView place = drawn(season).get(0);

        answers.confirm(place.id(), place.guardian());
        tells(place, MessageKind.PLACE_CONFIRMED);
        registration.open(season.season(), PhaseKind.CHECK_IN);
        checkIn.checkIn(place.id(), season.school());

        tells(place, MessageKind.CHILD_CHECKED_IN);
    }

    @Test
    void aFamilyHearsThatItsPlaceExpired(@Autowired JdbcClient jdbc) {
        PlaceView place = drawn(ceremonies.seasonWithApproved(1)).get(0);
        jdbc.sql("update place set deadline = now() - interval '1 minute' where id = :id")
                .param("id", place.id().value())
                .update();

        expiry.expireOverdue();

        tells(place, MessageKind.PLACE_EXPIRED);
    }

    /** What was delivered already is delivered once more, as after a crash before its completion was noted. */
    @Test
    void aFamilyHearsOfEachMoveOfItsDeadlineOnceAlsoOfOneToTheSameTime(
            @Autowired SeasonAdministration administration,
            @Autowired JdbcClient jdbc,
            @Autowired UnheardEvents unheard,
            @Autowired IncompleteEventPublications outstanding) {
        OpenSeason season = ceremonies.seasonWithApproved(1);
        PlaceView place = drawn(season).get(0);
        for (int hours : List.of(5, 8, 5)) {
            administration.schedule(season.season(), confirmationFor(hours));
        }
        tellsOfMoves(place, 3);

        for (UUID move : moves(jdbc, place)) {
            unheard.store(
                    new DeadlineMoved(
                            season.district(), place.application(), place.guardian(), place.id(), Instant.now(), move),
                    Status.PUBLISHED);
        }
        outstanding.resubmitIncompletePublications(publication -> publication.getEvent() instanceof DeadlineMoved moved
                && moved.place().equals(place.id()));

        await().untilAsserted(
                        () -> assertThat(unheard.about(place.id().value())).isZero());
        tellsOfMoves(place, 3);
    }

    private static List<UUID> moves(JdbcClient jdbc, PlaceView place) {
        return jdbc
                .sql("select occurrence from message where kind = :kind and subject_id = :application")
                .param("kind", MessageKind.PLACE_DEADLINE_MOVED.name())
                .param("application", place.application().value())
                .query(String.class)
                .list()
                .stream()
                .map(UUID::fromString)
                .toList();
    }

    private void tellsOfMoves(PlaceView place, int times) {
        await().untilAsserted(() -> assertThat(kinds(place))
                .filteredOn(MessageKind.PLACE_DEADLINE_MOVED::equals)
                .hasSize(times));
    }

    private static Phase confirmationFor(int hours) {
        Instant hour = Instant.now().truncatedTo(ChronoUnit.HOURS);
        return new Phase(PhaseKind.CONFIRMATION, hour.minus(1, ChronoUnit.HOURS), hour.plus(hours, ChronoUnit.HOURS));
    }

    /** A stored event that nobody took, as an application leaves it that is killed, is handed over once more. */
    @Test
    void RES_05_aFamilyHearsAfterARestartOfWhatWasStoredBefore(
            @Autowired UnheardEvents unheard, @Autowired IncompleteEventPublications outstanding) {
        OpenSeason season = ceremonies.seasonWithApproved(1);
        PlaceView place = drawn(season).get(0);
        unheard.store(
                new PlaceChanged(
                        season.district(),
                        place.application(),
                        place.guardian(),
                        place.id(),
                        PlaceStatus.EXPIRED,
                        null),
                Status.PUBLISHED);

        outstanding.resubmitIncompletePublications(publication -> publication.getEvent() instanceof PlaceChanged changed
                && changed.place().equals(place.id()));

        tells(place, MessageKind.PLACE_EXPIRED);
    }

    /** The listeners run after the commit that they hear of, so a message may come a moment later. */
    private void tells(PlaceView place, MessageKind kind) {
        await().untilAsserted(() -> assertThat(
                        inBox.messages(place.guardian(), null, 20).messages())
                .filteredOn(message -> message.kind() == kind)
                .singleElement()
                .satisfies(message -> assertThat(message.subject())
                        .isEqualTo(place.application().value())));
    }

    private List<MessageKind> kinds(PlaceView place) {
        return inBox.messages(place.guardian(), null, 20).messages().stream()
                .map(MessageView::kind)
                .toList();
    }

    private List<PlaceView> drawn(OpenSeason season) {
        return draws.drawn(ceremonies.released(season)).stream()
                .map(child -> places.placeOf(child.application()).orElseThrow())
                .toList();
    }
}
