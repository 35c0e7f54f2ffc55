package cn.sunshine.enrollment.identity.service;

import static cn.sunshine.enrollment.identity.service.Attempts.assertRefused;
import static cn.sunshine.enrollment.identity.service.IdentityFixtures.administrator;
import static cn.sunshine.enrollment.identity.service.IdentityFixtures.anyDistrict;
import static cn.sunshine.enrollment.identity.service.IdentityFixtures.anyLogin;
import static cn.sunshine.enrollment.identity.service.IdentityFixtures.anyPhone;
import static cn.sunshine.enrollment.identity.service.IdentityFixtures.officerOf;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.sunshine.enrollment.ServiceTest;
import cn.sunshine.enrollment.identity.IdentityRefusal;
import cn.sunshine.enrollment.identity.IdentityRefusedException;
import cn.sunshine.enrollment.identity.OutOfReachException;
import cn.sunshine.enrollment.identity.Role;
import cn.sunshine.enrollment.identity.ScopedRole;
import cn.sunshine.enrollment.identity.SignedIn;
import cn.sunshine.enrollment.registration.service.OpenSeason;
import cn.sunshine.enrollment.registration.service.RegistrationFixtures;
import cn.sunshine.enrollment.shared.AccountId;
import cn.sunshine.enrollment.shared.DistrictId;
import cn.sunshine.enrollment.shared.PersonName;
import cn.sunshine.enrollment.shared.PhoneNumber;
import cn.sunshine.enrollment.shared.SchoolId;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@ServiceTest
class StaffAdministrationTests {

    private OpenSeason season;
    private DistrictId district;
    private SignedIn administrator;

    @Autowired
    private StaffAdministration staff;

    @Autowired
    private Appointments appointments;

    @Autowired
    private AccountQueries accounts;

    @Autowired
    private FirstAdministrator firstAdministrator;

    @Autowired
    private RegistrationFixtures registration;

    @Autowired
    private JdbcClient jdbc;

    @BeforeEach
    void giveTheAdministratorAnAccountAndASchoolInTheDistrict() {
        season = registration.openSeason();
        district = season.district();
        CreateStaff self = new CreateStaff(anyLogin(), new PersonName("管理员"), anyPhone(), null);
        AccountId id = staff.create(self, administrator()).account();
        administrator = appointments.appoint(id, ScopedRole.in(Role.DISTRICT_ADMINISTRATOR, district));
    }

    @Test
    void AUT_14_givesAndTakesRolesAtOnce() {
        AccountId officer = create();
        SchoolId school = season.school();
        staff.grant(officer, ScopedRole.at(Role.SCHOOL_OFFICER, district, school), administrator);
        assertThat(standing(officer).schools()).containsExactly(school);

        HeldRole grant = accounts.staff(administrator, officer).grants().get(0);
        staff.revoke(officer, grant.id(), administrator);
        assertThat(standing(officer).roles()).isEmpty();
    }

    @Test
    void RAC_01_aButtonForANewOfficerPressedManyTimesAtOnceMakesOneAndSaysSoToTheOthers() throws Exception {
        CreateStaff asked = officerOf(district);

        assertThat(Crowd.of(8, () -> isMade(asked))).containsOnlyOnce(true);

        assertThat(accounts.staff(administrator, asked.login()).orElseThrow().isAs(asked))
                .isTrue();
    }

    /** @return false if it is there already, and nothing else is wrong */
    private boolean isMade(CreateStaff asked) {
        try {
            staff.create(asked, administrator);
            return true;
        } catch (IdentityRefusedException refused) {
            assertThat(refused.reason()).isEqualTo(IdentityRefusal.LOGIN_NAME_TAKEN);
            return false;
        }
    }

    @Test
    void AUT_14_endsTheStandingOfADisabledOfficerAtOnce() {
        AccountId officer = create();
        staff.disable(officer, administrator);
        assertThat(accounts.standing(officer)).isEmpty();

        staff.enable(officer, administrator);
        assertThat(accounts.standing(officer)).isPresent();
    }

    @Test
    void ACL_05_reachesNoOfficerAndNoDistrictOfAnotherAdministrator() {
        AccountId officer = create();
        SignedIn stranger = administrator(anyDistrict());

        assertThatThrownBy(() -> staff.disable(officer, stranger)).isInstanceOf(OutOfReachException.class);
        assertThatThrownBy(() -> accounts.staff(stranger, officer)).isInstanceOf(OutOfReachException.class);
        assertThatThrownBy(() -> staff.create(officerOf(district), stranger)).isInstanceOf(OutOfReachException.class);
        assertThatThrownBy(() -> staff.grant(officer, ScopedRole.in(Role.WITNESS, anyDistrict()), administrator))
                .isInstanceOf(OutOfReachException.class);
        assertThatThrownBy(() -> staff.grant(officer, ScopedRole.everywhere(Role.AUDITOR), administrator))
                .isInstanceOf(OutOfReachException.class);
    }

    @Test
    void ACL_05_givesARoleAtASchoolInItsOwnDistrictOnly() {
        AccountId officer = create();
        SchoolId anothers = registration.openSeason().school();
        for (SchoolId school : List.of(anothers, new SchoolId(UUID.randomUUID()))) {
            assertRefused(
                    () -> staff.grant(officer, ScopedRole.at(Role.SCHOOL_OFFICER, district, school), administrator),
                    IdentityRefusal.SCHOOL_OF_ANOTHER_DISTRICT);
        }
        assertThat(standing(officer).grants()).isEmpty();
    }

    @Test
    void ACL_05_listsOnlyTheOfficersOfTheDistrict() {
        AccountId officer = create();
        staff.create(officerOf(anyDistrict()), administrator());

        assertThat(accounts.staff(administrator, district, "").staff())
                .extracting(StaffSummary::id)
                .containsExactly(officer);
    }

    @Test
    void turnsPagesByLoginName() {
        for (int i = 0; i < 21; i++) {
            create();
        }
        StaffPage first = accounts.staff(administrator, district, "");
        assertThat(first.staff()).hasSize(20).extracting(StaffSummary::login).isSorted();

        StaffPage second = accounts.staff(administrator, district, String.valueOf(first.next()));
        assertThat(second.staff()).hasSize(1);
        assertThat(second.next()).isNull();
    }

    @Test
    void refusesALoginNameThatIsTaken() {
        CreateStaff officer = officerOf(district);
        staff.create(officer, administrator);

        assertRefused(() -> staff.create(officer, administrator), IdentityRefusal.LOGIN_NAME_TAKEN);
    }

    @Test
    void AUT_06_makesTheFirstAdministratorOnceWithAPasswordToBeChanged() {
        jdbc.sql("delete from role_grant where role = 'DISTRICT_ADMINISTRATOR'").update();

        NewPassword first = firstAdministrator.create(anyLogin(), new PersonName("系统管理员"));

        assertThat(accounts.standing(first.account())).get().satisfies(standing -> {
            assertThat(standing.mustChangePassword()).isTrue();
            assertThat(standing.who().reachesAll(Role.DISTRICT_ADMINISTRATOR)).isTrue();
        });
        assertRefused(
                () -> firstAdministrator.create(anyLogin(), new PersonName("另一位")),
                IdentityRefusal.ADMINISTRATOR_EXISTS);
    }

    @Test
    void AUD_01_chainsGrantsWithRoleAndDistrict() {
        AccountId officer = create();
        staff.grant(officer, ScopedRole.in(Role.DISTRICT_REVIEWER, district), administrator);

        assertThat(jdbc.sql("select action from audit_entry where subject_id = :id order by seq")
                        .param("id", officer.toString())
                        .query(String.class)
                        .list())
                .containsExactlyInAnyOrder("identity.create-staff", "identity.grant");
    }

    @Test
    void keepsOfAnOfficersOwnNumberItsHashAlone() {
        AccountId officer = create();
        PhoneNumber phone = anyPhone();
        staff.noteOwnPhone(officer, phone, administrator);

        String row = jdbc.sql("select encode(own_phone_index, 'hex') || ' ' || a::text from account a where id = :id")
                .param("id", officer.value())
                .query(String.class)
                .single();
        assertThat(row).matches("(?s)[0-9a-f]{64} .*").doesNotContain(phone.value());
        assertThat(accounts.ownFamily(officer)).isEmpty();
        assertThatThrownBy(() -> staff.noteOwnPhone(officer, phone, administrator(anyDistrict())))
                .isInstanceOf(OutOfReachException.class);
    }

    private AccountId create() {
        return staff.create(officerOf(district), administrator).account();
    }

    private SignedIn standing(AccountId id) {
        return accounts.standing(id).orElseThrow().who();
    }
}
