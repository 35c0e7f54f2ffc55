package cn.sunshine.enrollment.review.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import cn.sunshine.enrollment.ServiceTest;
import cn.sunshine.enrollment.registration.service.RegistrationFixtures;
import cn.sunshine.enrollment.review.CorrectionDays;
import cn.sunshine.enrollment.season.SeasonId;
import cn.sunshine.enrollment.season.SeasonRefusal;
import cn.sunshine.enrollment.season.SeasonRefusedException;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Two officers at once: none takes back what he has not seen. */
@ServiceTest
class CorrectionTimeTests {

    private static final CorrectionDays THREE = new CorrectionDays(3);
    private static final CorrectionDays FIVE = new CorrectionDays(5);

    @Autowired
    CorrectionDeadlines deadlines;

    @Autowired
    JdbcClient jdbc;

    private SeasonId season;

    @BeforeEach
    void aSeason(@Autowired RegistrationFixtures registration) {
        season = registration.openSeason().season();
    }

    @Test
    void whoHasNotSeenTheDaysDoesNotTakeThemBack() {
        int none = state();
        deadlines.set(season, THREE, none);
        refuses(FIVE, none);
        refuses(null, FIVE.value());
        assertThat(deadlines.time(season).days()).isEqualTo(THREE);

        int three = state();
        deadlines.set(season, null, three);
        refuses(FIVE, three);
        assertThat(deadlines.time(season).days()).isNull();
    }

    @Test
    void aButtonThatIsPressedTwiceSetsThemOnce() {
        int seen = state();
        for (int press = 0; press < 2; press++) {
            deadlines.set(season, THREE, seen);
        }
        assertThat(deadlines.time(season).days()).isEqualTo(THREE);
        assertThat(jdbc.sql("select count(*) from audit_entry where subject_id = :season"
                                + " and action = 'review.set-correction-period'")
                        .param("season", season.toString())
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
    }

    private int state() {
        return deadlines.time(season).state();
    }

    private void refuses(@Nullable CorrectionDays days, int seen) {
        assertThatExceptionOfType(SeasonRefusedException.class)
                .isThrownBy(() -> deadlines.set(season, days, seen))
                .satisfies(refusal -> assertThat(refusal.reason()).isEqualTo(SeasonRefusal.CHANGED_MEANWHILE));
    }
}
