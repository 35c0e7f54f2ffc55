package cn.sunshine.enrollment.registration.service;

import static org.assertj.core.api.Assertions.assertThat;

import cn.sunshine.enrollment.Overlap;
import cn.sunshine.enrollment.ServiceTest;
import cn.sunshine.enrollment.registration.ApplicationId;
import cn.sunshine.enrollment.registration.ApplicationStatus;
import cn.sunshine.enrollment.registration.RegistrationRefusal;
import cn.sunshine.enrollment.registration.RegistrationRefusedException;
import cn.sunshine.enrollment.school.SchoolRefusal;
import cn.sunshine.enrollment.school.SchoolRefusedException;
import cn.sunshine.enrollment.school.service.SchoolParticipation;
import cn.sunshine.enrollment.season.Phase;
import cn.sunshine.enrollment.season.PhaseKind;
import cn.sunshine.enrollment.season.PublicityDays;
import cn.sunshine.enrollment.season.SeasonRefusal;
import cn.sunshine.enrollment.season.SeasonRefusedException;
import cn.sunshine.enrollment.season.service.SeasonAdministration;
import cn.sunshine.enrollment.season.service.SeasonQueries;
import cn.sunshine.enrollment.shared.AccountId;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

/** The first family of a season submits while an officer changes what was announced of it. */
@ServiceTest
class FirstSubmissionTests {

    private static final PublicityDays A_WEEK = new PublicityDays(7);
    private static final Duration A_MOMENT = Duration.ofMillis(700);

    @Autowired
    RegistrationFixtures registration;

    @Autowired
    SeasonAdministration administration;

    @Autowired
    SchoolParticipation participation;

    @Autowired
    SeasonQueries seasons;

    @Autowired
    ApplicationQueries applications;

    @Autowired
    TransactionTemplate transaction;

    private OpenSeason season;
    private AccountId family;
    private ApplicationId draft;

    @BeforeEach
    void aFamilyIsAboutToSubmit() {
        season = registration.openSeason();
        family = registration.guardian();
        draft = registration.draft(season.choosing(season.privateSchool()), family);
    }

    @Test
    void RAC_05_nobodyRegistersWhoseSchoolsAreToBePublicForLongerFirst() {
        Overlap ends = Overlap.of(transaction, this::publishForAWeek, this::submit);

        assertThat(ends.first()).isNull();
        assertRefused(ends.second(), RegistrationRefusal.REGISTRATION_CLOSED);
        assertThat(seasons.isReliedOn(season.season())).isFalse();
    }

    @Test
    void RAC_05_theDaysStayUnderWhichAFamilyIsJustRegistering() {
        Overlap ends = Overlap.of(transaction, this::submit, this::publishForAWeek);

        assertThat(ends.first()).isNull();
        assertThat(ends.second())
                .isInstanceOfSatisfying(
                        SeasonRefusedException.class,
                        refused -> assertThat(refused.reason()).isEqualTo(SeasonRefusal.PUBLICITY_RELIED_ON));
        assertThat(seasons.isOpen(season.season(), PhaseKind.REGISTRATION)).isTrue();
    }

    @Test
    void RAC_05_aSchoolStaysForWhichAFamilySubmitsInTheLastMoment() {
        Instant end = closeInAMoment();
        Overlap ends = Overlap.of(transaction, this::submit, () -> {
            await(end);
            decline();
        });

        assertThat(ends.first()).isNull();
        assertThat(ends.second())
                .isInstanceOfSatisfying(
                        SchoolRefusedException.class,
                        refused -> assertThat(refused.reason()).isEqualTo(SchoolRefusal.REGISTRATION_OPENED));
        assertThat(applications.summary(draft).orElseThrow().status()).isEqualTo(ApplicationStatus.SUBMITTED);
    }

    @Test
    void RAC_05_nobodySubmitsInTheFirstMomentForASchoolThatStepsAside() {
        Instant begin = openInAMoment();
        Overlap ends = Overlap.of(transaction, this::decline, () -> {
            await(begin);
            submit();
        });

        assertThat(ends.first()).isNull();
        assertRefused(ends.second(), RegistrationRefusal.SCHOOL_NOT_OFFERED);
    }

    private void submit() {
        registration.submit(draft, family);
    }

    private void publishForAWeek() {
        administration.publishFor(
                season.season(),
                A_WEEK,
                seasons.season(season.season()).orElseThrow().version());
    }

    private void decline() {
        participation.decline(season.privateSchool(), season.season(), "改建", family, 0);
    }

    private Instant closeInAMoment() {
        Instant now = Instant.now();
        return schedule(now.minus(Duration.ofHours(1)), now.plus(A_MOMENT)).to();
    }

    private Instant openInAMoment() {
        Instant now = Instant.now();
        return schedule(now.plus(A_MOMENT), now.plus(Duration.ofHours(1))).from();
    }

    private Phase schedule(Instant from, Instant to) {
        Phase phase = new Phase(PhaseKind.REGISTRATION, from, to);
        administration.schedule(season.season(), phase);
        return phase;
    }

    private static void await(Instant moment) {
        try {
            Thread.sleep(Math.max(0, Duration.between(Instant.now(), moment).toMillis()) + 20);
        } catch (InterruptedException interrupted) {
            throw new IllegalStateException(interrupted);
        }
    }

    private static void assertRefused(Throwable refusal, RegistrationRefusal reason) {
        assertThat(refusal)
                .isInstanceOfSatisfying(
                        RegistrationRefusedException.class,
                        refused -> assertThat(refused.reason()).isEqualTo(reason));
    }
}
