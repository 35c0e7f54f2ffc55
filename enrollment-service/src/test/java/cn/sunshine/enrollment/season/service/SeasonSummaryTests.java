package cn.sunshine.enrollment.season.service;

import static cn.sunshine.enrollment.season.service.SeasonFixtures.at;
import static cn.sunshine.enrollment.season.service.SeasonFixtures.phase;
import static cn.sunshine.enrollment.season.service.SeasonFixtures.season;
import static org.assertj.core.api.Assertions.assertThat;

import cn.sunshine.enrollment.season.PhaseKind;
import cn.sunshine.enrollment.shared.Stage;
import java.util.List;
import org.junit.jupiter.api.Test;

class SeasonSummaryTests {

    private static final SeasonSummary THIS_YEAR = season(
            2027,
            phase(PhaseKind.REGISTRATION, "2027-05-01", "2027-05-20"),
            phase(PhaseKind.CHECK_IN, "2027-08-20", "2027-08-31"));
    private static final SeasonSummary NEXT_YEAR =
            season(2028, phase(PhaseKind.REGISTRATION, "2028-05-01", "2028-05-20"));
    private static final SeasonSummary ANNOUNCED = season(2028);

    @Test
    void keepsTheYearThatStillRunsWhenTheNextIsAnnounced() {
        assertThat(SeasonSummary.meant(List.of(NEXT_YEAR, THIS_YEAR), at("2027-08-25")))
                .contains(THIS_YEAR);
        assertThat(SeasonSummary.meant(List.of(ANNOUNCED, THIS_YEAR), at("2027-07-01")))
                .as("between two phases")
                .contains(THIS_YEAR);
    }

    @Test
    void goesOnToTheNextYearWhenThisOneIsOver() {
        assertThat(SeasonSummary.meant(List.of(ANNOUNCED, THIS_YEAR), at("2027-08-31")))
                .contains(ANNOUNCED);
        assertThat(SeasonSummary.meant(List.of(NEXT_YEAR, THIS_YEAR), at("2028-05-02")))
                .contains(NEXT_YEAR);
    }

    @Test
    void aStageEnrollsWithASeasonOfTheLatestYearOrOneThatIsNotOver() {
        SeasonSummary junior = season(2028, Stage.JUNIOR_SECONDARY);
        List<SeasonSummary> both = List.of(junior, THIS_YEAR);

        assertThat(SeasonSummary.enrolling(List.of(), at("2027-05-01"))).isEmpty();
        assertThat(SeasonSummary.enrolling(List.of(THIS_YEAR), at("2027-12-01")))
                .as("over, and no later year was announced")
                .containsExactly(Stage.PRIMARY);
        assertThat(SeasonSummary.enrolling(both, at("2027-08-30"))).containsOnly(Stage.values());
        assertThat(SeasonSummary.enrolling(both, at("2027-08-31"))).containsExactly(Stage.JUNIOR_SECONDARY);
        assertThat(SeasonSummary.enrolling(List.of(season(2029), junior), at("2028-05-01")))
                .as("announced without phases is not over")
                .containsOnly(Stage.values());
    }

    @Test
    void runsFromItsFirstPhaseToTheEndOfItsLast() {
        assertThat(THIS_YEAR.isRunning(at("2027-04-30"))).isFalse();
        assertThat(THIS_YEAR.isRunning(at("2027-05-01"))).isTrue();
        assertThat(THIS_YEAR.isRunning(at("2027-08-30"))).isTrue();
        assertThat(THIS_YEAR.isRunning(at("2027-08-31"))).isFalse();
        assertThat(ANNOUNCED.isRunning(at("2027-05-01"))).isFalse();
    }
}
