package cn.sunshine.enrollment.school.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import cn.sunshine.enrollment.ServiceTest;
import cn.sunshine.enrollment.catchment.AddressSelector;
import cn.sunshine.enrollment.catchment.RoadSide;
import cn.sunshine.enrollment.catchment.RuleEffect;
import cn.sunshine.enrollment.catchment.service.AddRule;
import cn.sunshine.enrollment.catchment.service.CatchmentEditing;
import cn.sunshine.enrollment.identity.Role;
import cn.sunshine.enrollment.identity.ScopedRole;
import cn.sunshine.enrollment.identity.SignedIn;
import cn.sunshine.enrollment.identity.service.Appointments;
import cn.sunshine.enrollment.identity.service.IdentityFixtures;
import cn.sunshine.enrollment.identity.service.StaffAdministration;
import cn.sunshine.enrollment.registration.service.OpenSeason;
import cn.sunshine.enrollment.registration.service.RegistrationFixtures;
import cn.sunshine.enrollment.school.Affiliation;
import cn.sunshine.enrollment.school.SchoolCode;
import cn.sunshine.enrollment.school.SchoolIdentity;
import cn.sunshine.enrollment.school.SchoolNature;
import cn.sunshine.enrollment.school.SchoolNotFoundException;
import cn.sunshine.enrollment.school.SchoolProfile;
import cn.sunshine.enrollment.school.SchoolRefusal;
import cn.sunshine.enrollment.school.SchoolRefusedException;
import cn.sunshine.enrollment.school.SeatCount;
import cn.sunshine.enrollment.season.PhaseKind;
import cn.sunshine.enrollment.season.service.SeasonQueries;
import cn.sunshine.enrollment.shared.AccountId;
import cn.sunshine.enrollment.shared.PlaceName;
import cn.sunshine.enrollment.shared.SchoolId;
import cn.sunshine.enrollment.shared.Stage;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A school registered by mistake: of the wrong nature or stage, twice, or with another's code. */
@ServiceTest
class SchoolCorrectionTests {

    private static final AtomicInteger NEXT = new AtomicInteger();

    @Autowired
    RegistrationFixtures registration;

    @Autowired
    SchoolAdministration administration;

    @Autowired
    SchoolCorrection correction;

    @Autowired
    SchoolQueries schools;

    @Autowired
    SeasonQueries seasons;

    @Autowired
    CatchmentEditing catchments;

    @Autowired
    StaffAdministration staff;

    @Autowired
    Appointments appointments;

    private OpenSeason season;
    private SchoolCode code;
    private SchoolId mistake;

    @BeforeEach
    void aSchoolByMistake() {
        season = registration.openSeason();
        code = new SchoolCode("K%07d".formatted(NEXT.incrementAndGet()));
        mistake = register();
    }

    @Test
    void allThatItWasRegisteredAsIsPutRight() {
        SchoolIdentity right = junior(new SchoolCode("Z" + code));

        correction.correct(mistake, right, 0);

        SchoolSummary now = schools.school(mistake).orElseThrow();
        assertThat(now.code()).isEqualTo(right.code());
        assertThat(now.stage()).isEqualTo(Stage.JUNIOR_SECONDARY);
        assertThat(now.nature()).isEqualTo(SchoolNature.PRIVATE);
        assertThat(now.affiliation()).isEqualTo(Affiliation.CITY);
        assertThat(isOpen()).as("its stage is another").isTrue();
    }

    @Test
    void registrationWaitsNoLongerForOneThatIsRemovedAndItsCodeIsFree() {
        assertThat(isOpen()).isFalse();

        correction.remove(mistake, 0);

        assertThat(isOpen()).isTrue();
        assertThat(schools.school(mistake)).isEmpty();
        assertThat(register()).isNotEqualTo(mistake);
        assertThatExceptionOfType(SchoolNotFoundException.class).isThrownBy(() -> correction.remove(mistake, 0));
    }

    @Test
    void onceAPlanNamesItItStaysWhatItIs() {
        administration.approve(new ApprovePlan(
                mistake,
                season.season(),
                new SeatCount(9),
                SeatCount.NONE,
                new AccountId(UUID.randomUUID()),
                "document 3"));

        assertStays();
    }

    @Test
    void onceARuleNamesItItStaysWhatItIsAlsoWhileThatIsADraft() {
        catchments.add(new AddRule(
                season.season(),
                mistake,
                RuleEffect.INCLUDE,
                AddressSelector.roadRange(season.township(), "果园路", 101, 199, RoadSide.ODD),
                "果园路101—199号（单号）"));

        assertStays();
    }

    @Test
    void oneAtWhichSomebodyHoldsARoleIsNotRemoved() {
        SignedIn granting = appointments.administrator(season.district());
        staff.grant(newOfficer(), ScopedRole.at(Role.SCHOOL_OFFICER, season.district(), mistake), granting);

        assertRefused(() -> correction.remove(mistake, 0), SchoolRefusal.HAS_OFFICERS);
    }

    @Test
    void noTwoSchoolsHaveOneCode() {
        SchoolCode taken = schools.school(season.school()).orElseThrow().code();

        assertRefused(() -> correction.correct(mistake, junior(taken), 0), SchoolRefusal.CODE_TAKEN);
    }

    @Test
    void whoHasNotSeenWhatAnotherPutRightChangesNothingAndASecondPressIsNone() {
        correction.correct(mistake, junior(code), 0);
        correction.correct(mistake, junior(code), 0);

        assertRefused(
                () -> correction.correct(mistake, junior(new SchoolCode("Z" + code)), 0),
                SchoolRefusal.CHANGED_MEANWHILE);
        assertRefused(() -> correction.remove(mistake, 0), SchoolRefusal.CHANGED_MEANWHILE);
        assertThat(schools.school(mistake).orElseThrow().version()).isEqualTo(1);
    }

    private AccountId newOfficer() {
        return staff.create(
                        IdentityFixtures.officerOf(season.district()),
                        IdentityFixtures.administrator(season.district()))
                .account();
    }

    private void assertStays() {
        assertRefused(() -> correction.correct(mistake, junior(code), 0), SchoolRefusal.NAMED);
        assertRefused(() -> correction.remove(mistake, 0), SchoolRefusal.NAMED);
        assertThat(schools.school(mistake).orElseThrow().stage()).isEqualTo(Stage.PRIMARY);
    }

    private SchoolId register() {
        return administration.register(new RegisterSchool(
                season.district(),
                code,
                Stage.PRIMARY,
                SchoolNature.PUBLIC,
                new SchoolProfile(new PlaceName("新校", "New School"), "果园路2号", "0591-1112223")));
    }

    private static SchoolIdentity junior(SchoolCode code) {
        return new SchoolIdentity(code, Stage.JUNIOR_SECONDARY, SchoolNature.PRIVATE, Affiliation.CITY);
    }

    private boolean isOpen() {
        return seasons.isOpen(season.season(), PhaseKind.REGISTRATION);
    }

    private static void assertRefused(ThrowingCallable change, SchoolRefusal reason) {
        assertThatExceptionOfType(SchoolRefusedException.class)
                .isThrownBy(change)
                .satisfies(refusal -> assertThat(refusal.reason()).isEqualTo(reason));
    }
}
