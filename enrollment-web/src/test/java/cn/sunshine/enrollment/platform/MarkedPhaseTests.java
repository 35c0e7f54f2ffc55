package cn.sunshine.enrollment.platform;

import static cn.sunshine.enrollment.season.service.SeasonFixtures.at;
import static cn.sunshine.enrollment.season.service.SeasonFixtures.phase;
import static cn.sunshine.enrollment.season.service.SeasonFixtures.season;
import static org.assertj.core.api.Assertions.assertThat;

import cn.sunshine.enrollment.season.Phase;
import cn.sunshine.enrollment.season.PhaseKind;
import cn.sunshine.enrollment.season.service.SeasonSummary;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class MarkedPhaseTests {

    private static final Phase REGISTRATION = phase(PhaseKind.REGISTRATION, "2027-05-01", "2027-05-20");
    private static final Phase PUBLICITY = phase(PhaseKind.PUBLICITY, "2027-04-20", "2027-05-10");
    private static final Phase CHECK_IN = phase(PhaseKind.CHECK_IN, "2026-08-20", "2026-08-31");
    private static final Phase FAR = phase(PhaseKind.REGISTRATION, "2028-05-01", "2028-05-20");

    @Test
    void namesRegistrationBeforeAllElse() {
        assertThat(marked("2027-05-05", season(2028), season(2027, PUBLICITY, REGISTRATION)))
                .contains(REGISTRATION);
    }

    @Test
    void namesWhatGoesOnInAnySeasonBeforeWhatComes() {
        assertThat(marked("2026-08-25", season(2027, REGISTRATION), season(2026, CHECK_IN)))
                .contains(CHECK_IN);
    }

    /** Publication lasts for months, and nobody has to do anything for it. */
    @Test
    void namesWhatFamiliesDoInAnySeasonBeforePublication() {
        assertThat(marked(
                        "2026-08-25",
                        season(2027, phase(PhaseKind.PUBLICITY, "2026-08-01", "2026-12-31")),
                        season(2026, CHECK_IN)))
                .contains(CHECK_IN);
    }

    @Test
    void namesWhatComesFirst() {
        assertThat(marked("2026-12-01", season(2028, FAR), season(2027, REGISTRATION), season(2026, CHECK_IN)))
                .contains(REGISTRATION);
    }

    @Test
    void looksPastSeasonsThatAreOverOrHaveNoDates() {
        assertThat(marked("2027-06-01", season(2028), season(2027, REGISTRATION)))
                .isEmpty();
        assertThat(marked("2027-06-01", season(2028, FAR), season(2027, REGISTRATION)))
                .contains(FAR);
    }

    @Test
    void namesWhatGoesOnBesidesInEverySeasonButNoPublication() {
        Phase review = phase(PhaseKind.REVIEW, "2027-05-02", "2027-06-01");
        List<SeasonSummary> all = List.of(
                season(2027, PUBLICITY, REGISTRATION),
                season(2026, phase(PhaseKind.CHECK_IN, "2027-01-01", "2027-12-31"), review));
        MarkedPhase marked =
                MarkedPhase.of(all, at("2027-05-05"), held -> false).orElseThrow();

        assertThat(marked.others(all, at("2027-05-05"), other -> other.phase() == review))
                .extracting(other -> other.phase().kind())
                .containsExactly(PhaseKind.CHECK_IN);
    }

    private static Optional<Phase> marked(String day, SeasonSummary... newestFirst) {
        return MarkedPhase.of(List.of(newestFirst), at(day), marked -> false).map(MarkedPhase::phase);
    }
}
