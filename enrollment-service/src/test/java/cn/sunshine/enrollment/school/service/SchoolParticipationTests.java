package cn.sunshine.enrollment.school.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import cn.sunshine.enrollment.ServiceTest;
import cn.sunshine.enrollment.catchment.AddressSelector;
import cn.sunshine.enrollment.catchment.RoadSide;
import cn.sunshine.enrollment.catchment.RuleEffect;
import cn.sunshine.enrollment.catchment.service.AddRule;
import cn.sunshine.enrollment.catchment.service.CatchmentEditing;
import cn.sunshine.enrollment.registration.ApplicationId;
import cn.sunshine.enrollment.registration.RegistrationRefusal;
import cn.sunshine.enrollment.registration.RegistrationRefusedException;
import cn.sunshine.enrollment.registration.service.OpenSeason;
import cn.sunshine.enrollment.registration.service.RegistrationFixtures;
import cn.sunshine.enrollment.school.PlanRefusal;
import cn.sunshine.enrollment.school.PlanRefusedException;
import cn.sunshine.enrollment.school.SchoolNotFoundException;
import cn.sunshine.enrollment.school.SchoolRefusal;
import cn.sunshine.enrollment.school.SchoolRefusedException;
import cn.sunshine.enrollment.school.SeatCount;
import cn.sunshine.enrollment.season.PhaseKind;
import cn.sunshine.enrollment.season.PublicityDays;
import cn.sunshine.enrollment.season.service.SeasonQueries;
import cn.sunshine.enrollment.shared.AccountId;
import cn.sunshine.enrollment.shared.PlaceName;
import cn.sunshine.enrollment.shared.SchoolId;
import cn.sunshine.enrollment.shared.Stage;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A school that was closed, or came by mistake, holds registration of its whole stage until somebody says so. */
@ServiceTest
class SchoolParticipationTests {

    private static final AccountId ADMINISTRATOR = new AccountId(UUID.randomUUID());

    @Autowired
    RegistrationFixtures registration;

    @Autowired
    SchoolAdministration administration;

    @Autowired
    SchoolParticipation participation;

    @Autowired
    SchoolQueries schools;

    @Autowired
    SeasonQueries seasons;

    @Autowired
    CatchmentEditing catchments;

    @Test
    void registrationWaitsNoLongerForASchoolThatDoesNotEnroll() {
        OpenSeason season = registration.openSeason();
        SchoolId late = register(season);
        assertThat(isOpen(season)).isFalse();

        participation.decline(late, season.season(), "改建", ADMINISTRATOR, 0);

        assertThat(isOpen(season)).isTrue();
        assertThat(schools.participation(late, season.season()).absence())
                .satisfies(absence -> assertThat(absence.reason()).isEqualTo("改建"));
        assertRefused(() -> participation.resume(late, season.season(), 1), SchoolRefusal.REGISTRATION_OPENED);
    }

    @Test
    void nobodyApprovesAPlanOrDraftsARuleForIt() {
        OpenSeason season = registration.openSeason();
        SchoolId late = register(season);
        participation.decline(late, season.season(), "改建", ADMINISTRATOR, 0);

        assertThatExceptionOfType(PlanRefusedException.class)
                .isThrownBy(() -> administration.approve(new ApprovePlan(
                        late, season.season(), new SeatCount(9), SeatCount.NONE, ADMINISTRATOR, "document 3")))
                .satisfies(refusal -> assertThat(refusal.reason()).isEqualTo(PlanRefusal.NOT_ENROLLING));
        assertThatExceptionOfType(SchoolNotFoundException.class).isThrownBy(() -> catchments.add(rule(season, late)));
    }

    @Test
    void itCannotBeChosenAndItsPlanIsBackOnceItEnrollsAfterAll() {
        OpenSeason season = registration.openSeason(new PublicityDays(7));
        SchoolId school = season.privateSchool();
        assertThat(schools.plan(school, season.season())).isPresent();

        participation.decline(school, season.season(), "改建", ADMINISTRATOR, 0);
        assertThat(schools.plan(school, season.season())).isEmpty();
        assertThat(schools.plans(season.season())).doesNotContainKey(school);
        assertThat(schools.schools(seasons.season(season.season()).orElseThrow()))
                .extracting(SchoolSummary::id)
                .containsExactlyInAnyOrder(season.school(), season.otherSchool());

        participation.resume(school, season.season(), 1);
        assertThat(schools.plan(school, season.season())).isPresent();
        assertThat(schools.participation(school, season.season()).absence()).isNull();
    }

    @Test
    void aFamilyWhoseDraftNamesItHasToChooseAnother() {
        OpenSeason season = registration.openSeason();
        AccountId family = registration.guardian();
        ApplicationId draft = registration.draft(season.choosing(season.privateSchool()), family);
        SchoolId late = register(season);
        participation.decline(season.privateSchool(), season.season(), "改建", ADMINISTRATOR, 0);
        participation.decline(late, season.season(), "改建", ADMINISTRATOR, 0);
        assertThat(isOpen(season)).isTrue();

        assertThatExceptionOfType(RegistrationRefusedException.class)
                .isThrownBy(() -> registration.submit(draft, family))
                .satisfies(refusal -> assertThat(refusal.reason()).isEqualTo(RegistrationRefusal.SCHOOL_NOT_OFFERED));
    }

    @Test
    void aSchoolToWhichHomesBelongOrThatFamiliesCanChooseStays() {
        OpenSeason held = registration.openSeason(new PublicityDays(7));
        assertRefused(
                () -> participation.decline(held.school(), held.season(), "改建", ADMINISTRATOR, 0),
                SchoolRefusal.HAS_A_CATCHMENT);
        OpenSeason open = registration.openSeason();
        assertRefused(
                () -> participation.decline(open.privateSchool(), open.season(), "改建", ADMINISTRATOR, 0),
                SchoolRefusal.REGISTRATION_OPENED);
    }

    /** A school that came later holds registration, so it is not open; but families have chosen among the others. */
    @Test
    void onceAFamilyHasSubmittedASchoolWithAPlanStaysAlsoWhileRegistrationIsHeld() {
        OpenSeason season = registration.openSeason();
        registration.submitted(season, registration.guardian());
        SchoolId late = register(season);
        assertThat(isOpen(season)).isFalse();

        assertRefused(
                () -> participation.decline(season.privateSchool(), season.season(), "改建", ADMINISTRATOR, 0),
                SchoolRefusal.REGISTRATION_OPENED);
        participation.decline(late, season.season(), "改建", ADMINISTRATOR, 0);
        assertThat(isOpen(season)).isTrue();
    }

    @Test
    void whoHasNotSeenWhatAnotherSaidTakesNothingBackAndASecondPressSaysItOnce() {
        OpenSeason season = registration.openSeason(new PublicityDays(7));
        SchoolId school = season.privateSchool();
        participation.decline(school, season.season(), "改建", ADMINISTRATOR, 0);
        participation.decline(school, season.season(), "改建", ADMINISTRATOR, 0);
        assertThat(schools.participation(school, season.season()).version()).isEqualTo(1);

        assertRefused(
                () -> participation.decline(school, season.season(), "停办", ADMINISTRATOR, 0),
                SchoolRefusal.CHANGED_MEANWHILE);
        participation.resume(school, season.season(), 1);
        participation.resume(school, season.season(), 1);
        assertRefused(
                () -> participation.decline(school, season.season(), "停办", ADMINISTRATOR, 1),
                SchoolRefusal.CHANGED_MEANWHILE);
    }

    private SchoolId register(OpenSeason season) {
        return registration.schoolWithoutPlan(season, Stage.PRIMARY, new PlaceName("新校", "New School"));
    }

    private boolean isOpen(OpenSeason season) {
        return seasons.isOpen(season.season(), PhaseKind.REGISTRATION);
    }

    private static AddRule rule(OpenSeason season, SchoolId school) {
        return new AddRule(
                season.season(),
                school,
                RuleEffect.INCLUDE,
                AddressSelector.roadRange(season.township(), "果园路", 101, 199, RoadSide.ODD),
                "果园路101—199号（单号）");
    }

    private static void assertRefused(ThrowingCallable change, SchoolRefusal reason) {
        assertThatExceptionOfType(SchoolRefusedException.class)
                .isThrownBy(change)
                .satisfies(refusal -> assertThat(refusal.reason()).isEqualTo(reason));
    }
}
