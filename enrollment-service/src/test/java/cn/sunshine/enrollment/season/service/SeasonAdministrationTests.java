package cn.sunshine.enrollment.season.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import cn.sunshine.enrollment.ServiceTest;
import cn.sunshine.enrollment.registration.service.OpenSeason;
import cn.sunshine.enrollment.registration.service.RegistrationFixtures;
import cn.sunshine.enrollment.season.AnswerPeriod;
import cn.sunshine.enrollment.season.Hotlines;
import cn.sunshine.enrollment.season.Phase;
import cn.sunshine.enrollment.season.PhaseKind;
import cn.sunshine.enrollment.season.SeasonRefusal;
import cn.sunshine.enrollment.season.SeasonRefusedException;
import cn.sunshine.enrollment.shared.DistrictId;
import java.time.Instant;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Two officers at once: none takes back what he has not seen. */
@ServiceTest
class SeasonAdministrationTests {

    private static final Instant OPENS = Instant.parse("2101-09-01T00:00:00Z");
    private static final Phase CONFIRMATION = new Phase(PhaseKind.CONFIRMATION, OPENS, OPENS.plusSeconds(999_999));
    private static final Phase LONGER = new Phase(PhaseKind.CONFIRMATION, OPENS, OPENS.plusSeconds(9_999_999));

    @Autowired
    RegistrationFixtures registration;

    @Autowired
    SeasonAdministration administration;

    @Autowired
    SeasonQueries seasons;

    private OpenSeason open;

    @BeforeEach
    void aSeason() {
        open = registration.openSeason();
    }

    @Test
    void whoHasNotSeenTheHoursToAnswerDoesNotTakeThemAway() {
        administration.schedule(open.season(), CONFIRMATION);
        int seen = season().version();
        administration.scheduleConfirmation(open.season(), CONFIRMATION, new AnswerPeriod(48), seen);

        refuses(() -> administration.scheduleConfirmation(open.season(), LONGER, null, seen));
        assertThat(season().answerPeriod()).isEqualTo(new AnswerPeriod(48));
        assertThat(season().phase(PhaseKind.CONFIRMATION)).contains(CONFIRMATION);
    }

    @Test
    void whoHasNotSeenATimeOfAPhaseDoesNotTakeItBack() {
        int seen = season().version();
        administration.schedule(open.season(), CONFIRMATION, seen);
        assertThat(season().version()).isNotEqualTo(seen);

        refuses(() -> administration.schedule(open.season(), LONGER, seen));
        administration.schedule(open.season(), LONGER, season().version());
        assertThat(season().phase(PhaseKind.CONFIRMATION)).contains(LONGER);
    }

    @Test
    void whoHasNotSeenTheHotlinesDoesNotTakeThemBack() {
        DistrictId id = open.district();
        Hotlines changed = new Hotlines("0990-1111111", "0990-2222222");
        int seen = district().version();
        administration.changeHotlines(id, changed, seen);

        refuses(() -> administration.changeHotlines(id, new Hotlines("0990-3333333", "0990-2222222"), seen));
        assertThat(district().hotlines()).isEqualTo(changed);
    }

    /** Without scripts nothing holds the second press back. */
    @Test
    void aButtonThatIsPressedTwiceIsNoConflict() {
        AnswerPeriod hours = new AnswerPeriod(48);
        Hotlines numbers = new Hotlines("0990-1111111", "0990-2222222");
        int season = season().version();
        int district = district().version();
        for (int press = 0; press < 2; press++) {
            administration.scheduleConfirmation(open.season(), CONFIRMATION, hours, season);
            administration.changeHotlines(open.district(), numbers, district);
        }
        assertThat(season().phase(PhaseKind.CONFIRMATION)).contains(CONFIRMATION);
        assertThat(district().hotlines()).isEqualTo(numbers);

        administration.schedule(open.season(), CONFIRMATION, season);
        refuses(() -> administration.schedule(open.season(), LONGER, season));
    }

    private static void refuses(ThrowingCallable step) {
        assertThatExceptionOfType(SeasonRefusedException.class)
                .isThrownBy(step)
                .satisfies(refusal -> assertThat(refusal.reason()).isEqualTo(SeasonRefusal.CHANGED_MEANWHILE));
    }

    private SeasonSummary season() {
        return seasons.season(open.season()).orElseThrow();
    }

    private DistrictSummary district() {
        return seasons.districts().stream()
                .filter(one -> one.id().equals(open.district()))
                .findFirst()
                .orElseThrow();
    }
}
