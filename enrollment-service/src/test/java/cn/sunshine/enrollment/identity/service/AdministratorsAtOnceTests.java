package cn.sunshine.enrollment.identity.service;

import static org.assertj.core.api.Assertions.assertThat;

import cn.sunshine.enrollment.Overlap;
import cn.sunshine.enrollment.ServiceTest;
import cn.sunshine.enrollment.identity.IdentityRefusal;
import cn.sunshine.enrollment.identity.IdentityRefusedException;
import cn.sunshine.enrollment.identity.OutOfReachException;
import cn.sunshine.enrollment.identity.Role;
import cn.sunshine.enrollment.identity.RoleGrantId;
import cn.sunshine.enrollment.identity.ScopedRole;
import cn.sunshine.enrollment.identity.SignedIn;
import cn.sunshine.enrollment.registration.service.Together;
import cn.sunshine.enrollment.registration.service.Together.Outcome;
import cn.sunshine.enrollment.shared.AccountId;
import cn.sunshine.enrollment.shared.DistrictId;
import cn.sunshine.enrollment.shared.PersonName;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Two administrators who look after each other's accounts, and press at the same moment. */
@ServiceTest
class AdministratorsAtOnceTests {

    private final DistrictId district = IdentityFixtures.anyDistrict();
    private SignedIn one;
    private SignedIn other;

    @Autowired
    private Appointments appointments;

    @Autowired
    private StaffAdministration staff;

    @Autowired
    private AccountQueries accounts;

    @Autowired
    private TransactionTemplate transaction;

    @BeforeEach
    void appointTwo() {
        one = appointments.administrator(district);
        other = appointments.administrator(district);
    }

    /** Else nobody is left who could let either in again. */
    @Test
    void RAC_05_ofTwoWhoDisableEachOtherOneStays() {
        Overlap ends =
                Overlap.of(transaction, () -> staff.disable(other.id(), one), () -> staff.disable(one.id(), other));

        assertOnlyTheFirstWasHeard(ends);
        assertThat(accounts.standing(one.id())).isPresent();
        assertThat(accounts.standing(other.id())).isEmpty();
    }

    @Test
    void RAC_05_ofTwoWhoTakeEachOthersRoleOneKeepsIt() {
        RoleGrantId ofOne = grantOf(one, other);
        RoleGrantId ofOther = grantOf(other, one);

        Overlap ends = Overlap.of(
                transaction, () -> staff.revoke(other.id(), ofOther, one), () -> staff.revoke(one.id(), ofOne, other));

        assertOnlyTheFirstWasHeard(ends);
        assertThat(rolesOf(one)).containsExactly(Role.DISTRICT_ADMINISTRATOR);
        assertThat(rolesOf(other)).isEmpty();
    }

    /** Or makes a new officer who carries on for him. */
    @Test
    void AUT_14_whoIsBeingDisabledGivesNobodyARoleBehindThat() {
        AccountId third =
                staff.create(IdentityFixtures.officerOf(district), one).account();

        Overlap granting = Overlap.of(
                transaction,
                () -> staff.disable(other.id(), one),
                () -> staff.grant(third, ScopedRole.in(Role.DISTRICT_ADMINISTRATOR, district), other));
        assertOnlyTheFirstWasHeard(granting);
        assertThat(accounts.standing(third).orElseThrow().who().roles()).isEmpty();

        CreateStaff wanted = IdentityFixtures.officerOf(district);
        staff.enable(other.id(), one);
        Overlap making =
                Overlap.of(transaction, () -> staff.disable(other.id(), one), () -> staff.create(wanted, other));
        assertOnlyTheFirstWasHeard(making);
        assertThat(accounts.staff(one, wanted.login())).isEmpty();
    }

    /** Each with a login name of his own, so that no name stands in the way. */
    @Test
    void AUT_06_ofTwoOperatorsOneMakesTheFirstAdministrator(
            @Autowired FirstAdministrator operators, @Autowired JdbcClient jdbc) {
        jdbc.sql("delete from role_grant where role = 'DISTRICT_ADMINISTRATOR'").update();
        PersonName name = new PersonName("系统管理员");

        Overlap ends = Overlap.of(
                transaction,
                () -> operators.create(IdentityFixtures.anyLogin(), name),
                () -> operators.create(IdentityFixtures.anyLogin(), name));

        assertThat(ends.first()).isNull();
        assertThat(ends.second())
                .isInstanceOfSatisfying(
                        IdentityRefusedException.class,
                        refused -> assertThat(refused.reason()).isEqualTo(IdentityRefusal.ADMINISTRATOR_EXISTS));
    }

    @Test
    void RAC_11_twoWhoChangeEachOthersAccountsWaitForEachOtherAndNeverBothForEver() throws InterruptedException {
        for (int round = 0; round < 12; round++) {
            List<Outcome<Void>> ends = Together.run(2, i -> {
                SignedIn by = i == 0 ? one : other;
                SignedIn target = i == 0 ? other : one;
                staff.noteOwnPhone(target.id(), IdentityFixtures.anyPhone(), by);
                return null;
            });

            assertThat(ends).allMatch(Outcome::succeeded);
        }
    }

    private static void assertOnlyTheFirstWasHeard(Overlap ends) {
        assertThat(ends.first()).isNull();
        assertThat(ends.second()).isInstanceOf(OutOfReachException.class);
    }

    private RoleGrantId grantOf(SignedIn target, SignedIn by) {
        return accounts.staff(by, target.id()).grants().get(0).id();
    }

    private List<Role> rolesOf(SignedIn officer) {
        return List.copyOf(accounts.standing(officer.id()).orElseThrow().who().roles());
    }
}
