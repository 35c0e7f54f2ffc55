package cn.sunshine.enrollment.school.service;

import static org.assertj.core.api.Assertions.assertThat;

import cn.sunshine.enrollment.Overlap;
import cn.sunshine.enrollment.ServiceTest;
import cn.sunshine.enrollment.identity.IdentityRefusal;
import cn.sunshine.enrollment.identity.IdentityRefusedException;
import cn.sunshine.enrollment.identity.Role;
import cn.sunshine.enrollment.identity.ScopedRole;
import cn.sunshine.enrollment.identity.SignedIn;
import cn.sunshine.enrollment.identity.service.AccountQueries;
import cn.sunshine.enrollment.identity.service.Appointments;
import cn.sunshine.enrollment.identity.service.IdentityFixtures;
import cn.sunshine.enrollment.identity.service.StaffAdministration;
import cn.sunshine.enrollment.registration.service.OpenSeason;
import cn.sunshine.enrollment.registration.service.RegistrationFixtures;
import cn.sunshine.enrollment.school.SchoolRefusal;
import cn.sunshine.enrollment.school.SchoolRefusedException;
import cn.sunshine.enrollment.shared.AccountId;
import cn.sunshine.enrollment.shared.PlaceName;
import cn.sunshine.enrollment.shared.SchoolId;
import cn.sunshine.enrollment.shared.Stage;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

/** One administrator takes a school back while another gives somebody a role there: no role is left at no school. */
@ServiceTest
class SchoolRemovalAtOnceTests {

    @Autowired
    RegistrationFixtures registration;

    @Autowired
    Appointments appointments;

    @Autowired
    SchoolCorrection correction;

    @Autowired
    SchoolQueries schools;

    @Autowired
    StaffAdministration staff;

    @Autowired
    AccountQueries accounts;

    @Autowired
    TransactionTemplate transaction;

    private SchoolId mistake;
    private SignedIn administrator;
    private AccountId officer;
    private ScopedRole role;

    @BeforeEach
    void aSchoolByMistakeAndItsOfficerToBe() {
        OpenSeason season = registration.openSeason();
        mistake = registration.schoolWithoutPlan(season, Stage.PRIMARY, new PlaceName("误校", "Mistake"));
        administrator = appointments.administrator(season.district());
        officer = staff.create(IdentityFixtures.officerOf(season.district()), administrator)
                .account();
        role = ScopedRole.at(Role.SCHOOL_OFFICER, season.district(), mistake);
    }

    @Test
    void RAC_05_aSchoolAtWhichSomebodyIsBeingGivenARoleStays() {
        Overlap ends = Overlap.of(
                transaction, () -> staff.grant(officer, role, administrator), () -> correction.remove(mistake, 0));

        assertThat(ends.first()).isNull();
        assertThat(ends.second())
                .isInstanceOfSatisfying(
                        SchoolRefusedException.class,
                        refused -> assertThat(refused.reason()).isEqualTo(SchoolRefusal.HAS_OFFICERS));
        assertThat(schools.school(mistake)).isPresent();
    }

    @Test
    void RAC_05_nobodyIsGivenARoleAtASchoolThatIsBeingTakenBack() {
        Overlap ends = Overlap.of(
                transaction, () -> correction.remove(mistake, 0), () -> staff.grant(officer, role, administrator));

        assertThat(ends.first()).isNull();
        assertThat(ends.second())
                .isInstanceOfSatisfying(
                        IdentityRefusedException.class,
                        refused -> assertThat(refused.reason()).isEqualTo(IdentityRefusal.SCHOOL_OF_ANOTHER_DISTRICT));
        assertThat(accounts.standing(officer).orElseThrow().who().schools()).isEmpty();
    }
}
