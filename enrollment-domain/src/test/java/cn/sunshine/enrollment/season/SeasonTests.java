package cn.sunshine.enrollment.season;

import static cn.sunshine.enrollment.season.PhaseKind.REGISTRATION;
import static cn.sunshine.enrollment.season.PhaseKind.REVIEW;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import cn.sunshine.enrollment.shared.AcademicYear;
import cn.sunshine.enrollment.shared.DistrictId;
import cn.sunshine.enrollment.shared.Stage;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class SeasonTests {

    private static final Instant OPENS = Instant.parse("2026-05-10T00:00:00Z");
    private static final Instant CLOSES = Instant.parse("2026-05-20T10:00:00Z");
    private static final BirthWindow BORN = new BirthWindow(LocalDate.of(2019, 9, 1), LocalDate.of(2020, 8, 31));

    @Test
    void aPhaseIsOpenFromItsFirstInstantUntilBeforeItsLast() {
        Season season = season();
        season.schedule(new Phase(REGISTRATION, OPENS, CLOSES));
        assertThat(season.isOpen(REGISTRATION, OPENS.minusNanos(1))).isFalse();
        assertThat(season.isOpen(REGISTRATION, OPENS)).isTrue();
        assertThat(season.isOpen(REGISTRATION, CLOSES.minusNanos(1))).isTrue();
        assertThat(season.isOpen(REGISTRATION, CLOSES)).isFalse();
    }

    @Test
    void aKindWithoutAPhaseStaysClosed() {
        assertThat(season().isOpen(REVIEW, OPENS)).isFalse();
    }

    @Test
    void phasesMayOverlap() {
        Season season = season();
        season.schedule(new Phase(REGISTRATION, OPENS, CLOSES));
        season.schedule(new Phase(REVIEW, OPENS.plusSeconds(60), CLOSES.plusSeconds(60)));
        Instant both = OPENS.plusSeconds(120);
        assertThat(season.isOpen(REGISTRATION, both)).isTrue();
        assertThat(season.isOpen(REVIEW, both)).isTrue();
    }

    @Test
    void schedulingAKindAgainReplacesItsPhase() {
        Season season = season();
        season.schedule(new Phase(REGISTRATION, OPENS, CLOSES));
        season.schedule(new Phase(REGISTRATION, OPENS, CLOSES.plusSeconds(3600)));
        assertThat(season.phases()).containsExactly(new Phase(REGISTRATION, OPENS, CLOSES.plusSeconds(3600)));
    }

    @Test
    void aPhaseThatEndsBeforeItBeginsIsRefused() {
        assertThatIllegalArgumentException().isThrownBy(() -> new Phase(REVIEW, CLOSES, OPENS));
        assertThatIllegalArgumentException().isThrownBy(() -> new Phase(REVIEW, OPENS, OPENS));
    }

    @Test
    void theFirstAndTheLastBirthdayCount() {
        assertThat(BORN.includes(LocalDate.of(2019, 8, 31))).isFalse();
        assertThat(BORN.includes(LocalDate.of(2019, 9, 1))).isTrue();
        assertThat(BORN.includes(LocalDate.of(2020, 2, 29))).isTrue();
        assertThat(BORN.includes(LocalDate.of(2020, 8, 31))).isTrue();
        assertThat(BORN.includes(LocalDate.of(2020, 9, 1))).isFalse();
    }

    @Test
    void whatIsPublicForLongEnoughIsSoToTheInstant() {
        Instant since = Instant.parse("2027-03-01T01:00:00Z");
        assertThat(new PublicityDays(7).passedAt(since)).isEqualTo(Instant.parse("2027-03-08T01:00:00Z"));
        assertThatIllegalArgumentException().isThrownBy(() -> new PublicityDays(366));
    }

    private static Season season() {
        return Season.announce(
                new SeasonId(new UUID(1, 2)),
                new DistrictId(new UUID(1, 1)),
                new AcademicYear(2026),
                Stage.PRIMARY,
                BORN,
                new PublicityDays(7));
    }
}
