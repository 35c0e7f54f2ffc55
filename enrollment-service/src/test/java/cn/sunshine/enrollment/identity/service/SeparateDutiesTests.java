package cn.sunshine.enrollment.identity.service;

import static cn.sunshine.enrollment.identity.service.Attempts.assertRefused;
import static cn.sunshine.enrollment.identity.service.IdentityFixtures.administrator;
import static cn.sunshine.enrollment.identity.service.IdentityFixtures.anyDistrict;
import static cn.sunshine.enrollment.identity.service.IdentityFixtures.anyLogin;
import static cn.sunshine.enrollment.identity.service.IdentityFixtures.anyPhone;
import static cn.sunshine.enrollment.identity.service.IdentityFixtures.officerOf;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.sunshine.enrollment.ServiceTest;
import cn.sunshine.enrollment.identity.IdentityRefusal;
import cn.sunshine.enrollment.identity.IdentityRefusedException;
import cn.sunshine.enrollment.identity.Role;
import cn.sunshine.enrollment.identity.ScopedRole;
import cn.sunshine.enrollment.identity.SignedIn;
import cn.sunshine.enrollment.registration.service.OpenSeason;
import cn.sunshine.enrollment.registration.service.RegistrationFixtures;
import cn.sunshine.enrollment.shared.AccountId;
import cn.sunshine.enrollment.shared.DistrictId;
import cn.sunshine.enrollment.shared.PersonName;
import java.util.EnumSet;
import java.util.Set;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Which roles one officer may not hold together, and whom nobody may give any. */
@ServiceTest
class SeparateDutiesTests {

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
    private RegistrationFixtures registration;

    @BeforeEach
    void giveTheAdministratorAnAccountAndASchoolInTheDistrict() {
        season = registration.openSeason();
        district = season.district();
        CreateStaff self = new CreateStaff(anyLogin(), new PersonName("管理员"), anyPhone(), null);
        AccountId id = staff.create(self, administrator()).account();
        administrator = appointments.appoint(id, ScopedRole.in(Role.DISTRICT_ADMINISTRATOR, district));
    }

    /** Every two roles of an officer, in both orders; what must be apart is written here once more, as the design has it. */
    @Test
    void ACL_11_givesASecondRoleUnlessItsDutiesMustBeSeparate() {
        AccountId officer = create();
        for (Role held : Role.granted()) {
            staff.grant(officer, inReach(held), administrator);
            for (Role wanted : Role.granted()) {
                if (wanted != held) {
                    triesASecond(officer, held, wanted);
                }
            }
            revokeAllBut(null, officer);
        }
    }

    private void triesASecond(AccountId officer, Role held, Role wanted) {
        ThrowingCallable grant = () -> staff.grant(officer, inReach(wanted), administrator);
        if (mustBeApart(held, wanted)) {
            assertThatThrownBy(grant)
                    .as("%s beside %s", wanted, held)
                    .isInstanceOf(IdentityRefusedException.class)
                    .hasFieldOrPropertyWithValue("reason", IdentityRefusal.DUTIES_MUST_BE_SEPARATE);
            assertThat(standing(officer).roles()).containsExactly(held);
        } else {
            assertThatCode(grant).as("%s beside %s", wanted, held).doesNotThrowAnyException();
            assertThat(standing(officer).roles()).containsExactlyInAnyOrder(held, wanted);
            revokeAllBut(held, officer);
        }
    }

    @Test
    void ACL_11_keepsDutiesSeparateAcrossDistrictsToo() {
        SignedIn everywhere =
                appointments.appoint(administrator.id(), ScopedRole.everywhere(Role.DISTRICT_ADMINISTRATOR));
        AccountId officer = create();
        staff.grant(officer, ScopedRole.in(Role.WITNESS, district), everywhere);

        assertRefused(
                () -> staff.grant(officer, ScopedRole.in(Role.LOTTERY_ADMINISTRATOR, anyDistrict()), everywhere),
                IdentityRefusal.DUTIES_MUST_BE_SEPARATE);
    }

    @Test
    void ACL_11_letsNobodyGrantToHimselfOrDisableHimself() {
        AccountId officer = create();
        SignedIn himself = SignedIn.staff(officer, ScopedRole.in(Role.DISTRICT_ADMINISTRATOR, district));

        assertRefused(
                () -> staff.grant(officer, ScopedRole.in(Role.SUPERVISOR, district), himself),
                IdentityRefusal.NOT_TO_ONESELF);
        assertRefused(() -> staff.disable(officer, himself), IdentityRefusal.NOT_TO_ONESELF);
    }

    private void revokeAllBut(@Nullable Role kept, AccountId officer) {
        accounts.staff(administrator, officer).grants().stream()
                .filter(grant -> grant.role().role() != kept)
                .forEach(grant -> staff.revoke(officer, grant.id(), administrator));
    }

    /** The demands of the design in its words, over what each role does. */
    private static boolean mustBeApart(Role held, Role wanted) {
        return areTwo(Duty.AUDITS, Duty.WRITES, held, wanted)
                || areTwo(Duty.DRAWS, Duty.WITNESSES, held, wanted)
                || areTwo(Duty.DRAWS, Duty.EDITS_ROSTER_OR_QUOTA, held, wanted)
                || areTwo(Duty.WITNESSES, Duty.EDITS_ROSTER_OR_QUOTA, held, wanted)
                || areTwo(Duty.PUBLISHES, Duty.REVIEWS, held, wanted)
                || areTwo(Duty.PLANS, Duty.REVIEWS, held, wanted);
    }

    private static boolean areTwo(Duty one, Duty other, Role held, Role wanted) {
        return one.of.contains(held) && other.of.contains(wanted) || one.of.contains(wanted) && other.of.contains(held);
    }

    private enum Duty {
        AUDITS(Role.AUDITOR),
        /** Or reads what an auditor audits: he holds nothing else. */
        WRITES(EnumSet.complementOf(EnumSet.of(Role.AUDITOR, Role.GUARDIAN)).toArray(Role[]::new)),
        DRAWS(Role.LOTTERY_ADMINISTRATOR),
        WITNESSES(Role.WITNESS),
        /** Whom a reviewer approves is on the roster; an administrator approves the plans. */
        EDITS_ROSTER_OR_QUOTA(Role.DISTRICT_REVIEWER, Role.DISTRICT_ADMINISTRATOR),
        PUBLISHES(Role.CATCHMENT_PUBLISHER),
        PLANS(Role.DISTRICT_ADMINISTRATOR),
        REVIEWS(Role.DISTRICT_REVIEWER);

        private final Set<Role> of;

        Duty(Role... of) {
            this.of = Set.of(of);
        }
    }

    private ScopedRole inReach(Role role) {
        return role == Role.SCHOOL_OFFICER
                ? ScopedRole.at(role, district, season.school())
                : ScopedRole.in(role, district);
    }

    private AccountId create() {
        return staff.create(officerOf(district), administrator).account();
    }

    private SignedIn standing(AccountId id) {
        return accounts.standing(id).orElseThrow().who();
    }
}
