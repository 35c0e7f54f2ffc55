package cn.sunshine.enrollment.season.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import cn.sunshine.enrollment.ServiceTest;
import cn.sunshine.enrollment.registration.service.OpenSeason;
import cn.sunshine.enrollment.registration.service.RegistrationFixtures;
import cn.sunshine.enrollment.review.CorrectionDays;
import cn.sunshine.enrollment.review.service.CorrectionDeadlines;
import cn.sunshine.enrollment.school.SeatCount;
import cn.sunshine.enrollment.school.service.ApprovePlan;
import cn.sunshine.enrollment.school.service.SchoolAdministration;
import cn.sunshine.enrollment.school.service.SchoolParticipation;
import cn.sunshine.enrollment.season.BirthWindow;
import cn.sunshine.enrollment.season.DrawNotice;
import cn.sunshine.enrollment.season.Phase;
import cn.sunshine.enrollment.season.PhaseKind;
import cn.sunshine.enrollment.season.PublicityDays;
import cn.sunshine.enrollment.season.SeasonId;
import cn.sunshine.enrollment.season.SeasonRefusal;
import cn.sunshine.enrollment.season.SeasonRefusedException;
import cn.sunshine.enrollment.shared.AcademicYear;
import cn.sunshine.enrollment.shared.AccountId;
import cn.sunshine.enrollment.shared.Stage;
import java.time.Duration;
import java.time.LocalDate;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

/** What was mistyped when a season was announced: its birth dates, its year, its stage. */
@ServiceTest
class SeasonCorrectionTests {

    private static final AccountId ADMINISTRATOR = new AccountId(UUID.randomUUID());

    @Autowired
    RegistrationFixtures registration;

    @Autowired
    SeasonAdministration administration;

    @Autowired
    SeasonCorrection correction;

    @Autowired
    SeasonQueries seasons;

    @Autowired
    SeasonClock clock;

    @Autowired
    SchoolAdministration schools;

    @Autowired
    SchoolParticipation participation;

    @Autowired
    CorrectionDeadlines deadlines;

    private OpenSeason other;
    private SeasonId ahead;

    @BeforeEach
    void aSeasonThatNobodyUses() {
        other = registration.openSeason();
        ahead = announce(2029, Stage.PRIMARY, born("2022-09-01", "2023-08-31"));
    }

    @ParameterizedTest
    @CsvSource({
        "2028, PRIMARY, 2002-09-01, 2012-08-31, BIRTHS_OF_NO_YEAR",
        "2028, PRIMARY, 2020-09-01, 2020-10-31, BIRTHS_OF_NO_YEAR",
        "2028, PRIMARY, 2010-09-01, 2011-08-31, BIRTHS_OF_OTHER_AGES",
        "2028, PRIMARY, 2023-09-01, 2024-08-31, BIRTHS_OF_OTHER_AGES",
        "2027, JUNIOR_SECONDARY, 2020-09-01, 2021-08-31, BIRTHS_OF_OTHER_AGES",
        "2072, PRIMARY, 2020-09-01, 2021-08-31, BIRTHS_OF_OTHER_AGES"
    })
    void childrenOfOtherAgesOrOfNoYearAreNotAnnounced(
            int year, Stage stage, LocalDate first, LocalDate last, SeasonRefusal reason) {
        assertRefused(() -> announce(year, stage, new BirthWindow(first, last)), reason);
    }

    @ParameterizedTest
    @CsvSource({
        "2031, PRIMARY, 2024-09-01, 2025-08-31",
        "2032, PRIMARY, 2024-09-01, 2026-08-31",
        "2033, PRIMARY, 2027-01-01, 2027-06-30",
        "2031, JUNIOR_SECONDARY, 2018-09-01, 2019-08-31"
    })
    void aYearOfBirthsMoreOrLessOfTheAgeOfItsStageIs(int year, Stage stage, LocalDate first, LocalDate last) {
        assertThat(seasons.season(announce(year, stage, new BirthWindow(first, last))))
                .isPresent();
    }

    @Test
    void birthDatesArePutRightUntilTheFirstApplicationIsBegunBeItADraft() {
        correction.admit(ahead, born("2022-08-31", "2023-08-31"), 0);
        assertThat(seasons.season(ahead).orElseThrow().birthWindow()).isEqualTo(born("2022-08-31", "2023-08-31"));

        registration.draft(other, registration.guardian());
        assertThat(correction.isBegun(other.season())).isTrue();
        int seen = seasons.season(other.season()).orElseThrow().version();
        assertRefused(
                () -> correction.admit(other.season(), born("2020-08-31", "2021-08-31"), seen),
                SeasonRefusal.BIRTHS_RELIED_ON);
    }

    @Test
    void aCorrectionIsNoMoreMistypedThanWhatWasAnnounced() {
        assertRefused(
                () -> correction.admit(ahead, born("2012-09-01", "2013-08-31"), 0), SeasonRefusal.BIRTHS_OF_OTHER_AGES);
    }

    @Test
    void whoHasNotSeenWhatAnotherPutRightChangesNothingAndASecondPressIsNone() {
        correction.admit(ahead, born("2022-08-31", "2023-08-31"), 0);
        correction.admit(ahead, born("2022-08-31", "2023-08-31"), 0);

        assertThat(seasons.season(ahead).orElseThrow().version()).isEqualTo(1);
        assertRefused(
                () -> correction.admit(ahead, born("2022-09-02", "2023-08-31"), 0), SeasonRefusal.CHANGED_MEANWHILE);
        assertRefused(() -> correction.withdraw(ahead, 0), SeasonRefusal.CHANGED_MEANWHILE);
    }

    /** With all that may have been set for it before its first phase. */
    @Test
    void aSeasonThatNothingUsesIsWithdrawnAndItsYearAnnouncedAnew() {
        administration.schedule(ahead, in(30, PhaseKind.REVIEW));
        administration.schedule(ahead, in(30, PhaseKind.CONFIRMATION));
        deadlines.set(ahead, new CorrectionDays(3));
        participation.decline(other.privateSchool(), ahead, "改建", ADMINISTRATOR, 0);

        correction.withdraw(ahead, seasons.season(ahead).orElseThrow().version());

        assertThat(seasons.season(ahead)).isEmpty();
        assertThat(announce(2029, Stage.PRIMARY, born("2022-09-01", "2023-08-31")))
                .isNotEqualTo(ahead);
    }

    @Test
    void aSeasonWithAPlanOrAPhaseThatHasBegunStays() {
        schools.approve(
                new ApprovePlan(other.school(), ahead, new SeatCount(9), SeatCount.NONE, ADMINISTRATOR, "document 3"));
        assertRefused(() -> correction.withdraw(ahead, 0), SeasonRefusal.IN_USE);

        SeasonId begun = announce(2030, Stage.PRIMARY, born("2023-09-01", "2024-08-31"));
        registration.open(begun, PhaseKind.PUBLICITY);
        int seen = seasons.season(begun).orElseThrow().version();
        assertRefused(() -> correction.withdraw(begun, seen), SeasonRefusal.IN_USE);
        assertThat(correction.isInUse(begun)).isTrue();
    }

    private SeasonId announce(int year, Stage stage, BirthWindow births) {
        return administration.announce(new AnnounceSeason(
                other.district(), new AcademicYear(year), stage, births, new PublicityDays(7), new DrawNotice(0)));
    }

    private Phase in(int days, PhaseKind kind) {
        return new Phase(
                kind,
                clock.instant().plus(Duration.ofDays(days)),
                clock.instant().plus(Duration.ofDays(days + 5)));
    }

    private static BirthWindow born(String first, String last) {
        return new BirthWindow(LocalDate.parse(first), LocalDate.parse(last));
    }

    private static void assertRefused(ThrowingCallable change, SeasonRefusal reason) {
        assertThatExceptionOfType(SeasonRefusedException.class)
                .isThrownBy(change)
                .satisfies(refusal -> assertThat(refusal.reason()).isEqualTo(reason));
    }
}
