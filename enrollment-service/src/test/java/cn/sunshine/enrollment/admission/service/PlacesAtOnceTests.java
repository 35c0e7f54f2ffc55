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
