package cn.sunshine.enrollment.identity.service;

import static cn.sunshine.enrollment.identity.service.IdentityFixtures.GOOD_PASSWORD;
import static cn.sunshine.enrollment.identity.service.IdentityFixtures.administrator;
import static cn.sunshine.enrollment.identity.service.IdentityFixtures.anyDistrict;
import static cn.sunshine.enrollment.identity.service.IdentityFixtures.anyLogin;
import static cn.sunshine.enrollment.identity.service.IdentityFixtures.officerOf;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.sunshine.enrollment.ServiceTest;
import cn.sunshine.enrollment.identity.IdentityRefusal;
import cn.sunshine.enrollment.identity.IdentityRefusedException;
import cn.sunshine.enrollment.identity.LoginName;
import cn.sunshine.enrollment.identity.Role;
import cn.sunshine.enrollment.identity.ScopedRole;
import cn.sunshine.enrollment.identity.SignedIn;
import cn.sunshine.enrollment.shared.AccountId;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@ServiceTest
class AdministratorRecoveryTests {

    private static final String PASSWORD = "identity.reset-password";

    @Autowired
    private AdministratorRecovery recovery;

    @Autowired
    private StaffAdministration staff;

    @Autowired
    private Appointments appointments;

    @Autowired
    private PasswordChange passwords;

    @Autowired
    private SecondFactor secondFactor;

    @Autowired
    private PasswordSignIn signIn;

    @Autowired
    private AccountQueries accounts;

    @Autowired
    private JdbcClient jdbc;

    private SignedIn chief = administrator();

    @BeforeEach
    void giveTheChiefAnAccount() {
        AccountId id = staff.create(officerOf(anyDistrict()), chief).account();
        chief = appointments.appoint(id, ScopedRole.everywhere(Role.DISTRICT_ADMINISTRATOR));
    }

    @Test
    void AUT_07_letsADisabledAdministratorInWithAPasswordToBeChangedAndANewSecondFactor() {
        CreateStaff lost = officerOf(anyDistrict());
        AccountId id = administratorWhoLostEverything(lost);

        NewPassword made = recovery.recover(lost.login());

        assertThat(made.account()).isEqualTo(id);
        assertThat(accounts.standing(id))
                .get()
                .extracting(Standing::mustChangePassword)
                .isEqualTo(true);
        assertThat(secondFactor.isEnrolled(id)).isFalse();
        assertThat(signIn.asStaff(lost.login(), made.password()).account()).isEqualTo(id);
        assertThatThrownBy(() -> signIn.asStaff(lost.login(), GOOD_PASSWORD))
                .isInstanceOf(IdentityRefusedException.class);
    }

    @Test
    void AUD_01_isOnRecord() {
        CreateStaff lost = officerOf(anyDistrict());
        AccountId id = administratorWhoLostEverything(lost);
        long before = records(id);

        recovery.recover(lost.login());

        assertThat(records(id)).isEqualTo(before + 3);
    }

    /** A record of what was not changed would be untrue. */
    @Test
    void AUD_01_putsNothingOnRecordThatWasNotChanged() {
        CreateStaff lost = officerOf(anyDistrict());
        AccountId id = administratorWhoLostEverything(lost);

        staff.enable(id, chief);
        assertThat(recordsOfRecovering(lost, id)).containsExactlyInAnyOrder(PASSWORD, "identity.reset-second-factor");
        staff.disable(id, chief);
        assertThat(recordsOfRecovering(lost, id)).containsExactlyInAnyOrder(PASSWORD, "identity.enable");
        assertThat(recordsOfRecovering(lost, id)).containsExactly(PASSWORD);
    }

    @Test
    void refusesWhoIsNoAdministratorAndWhomItDoesNotKnow() {
        CreateStaff officer = officerOf(anyDistrict());
        NewPassword made = staff.create(officer, chief);

        assertRefused(officer.login());
        assertRefused(anyLogin());
        assertThat(signIn.asStaff(officer.login(), made.password()).account()).isEqualTo(made.account());
    }

    private AccountId administratorWhoLostEverything(CreateStaff lost) {
        NewPassword made = staff.create(lost, chief);
        AccountId id = made.account();
        staff.grant(id, ScopedRole.in(Role.DISTRICT_ADMINISTRATOR, anyDistrict()), chief);
        passwords.change(id, 0, made.password(), GOOD_PASSWORD);
        secondFactor.enrol(id);
        staff.disable(id, chief);
        return id;
    }

    private long records(AccountId id) {
        return jdbc.sql("select count(*) from audit_entry where subject_id = :id")
                .param("id", id.toString())
                .query(Long.class)
                .single();
    }

    private List<String> recordsOfRecovering(CreateStaff lost, AccountId id) {
        long before = records(id);
        recovery.recover(lost.login());
        return jdbc.sql("select action from audit_entry where subject_id = :id order by at, seq offset :before")
                .param("id", id.toString())
                .param("before", before)
                .query(String.class)
                .list();
    }

    private void assertRefused(LoginName login) {
        assertThatThrownBy(() -> recovery.recover(login))
                .isInstanceOfSatisfying(
                        IdentityRefusedException.class,
                        refused -> assertThat(refused.reason()).isEqualTo(IdentityRefusal.NOT_AN_ADMINISTRATOR));
    }
}
