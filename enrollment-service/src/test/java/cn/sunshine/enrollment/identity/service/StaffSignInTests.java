package cn.sunshine.enrollment.identity.service;

import static cn.sunshine.enrollment.identity.service.Attempts.assertRefused;
import static cn.sunshine.enrollment.identity.service.IdentityFixtures.GOOD_PASSWORD;
import static cn.sunshine.enrollment.identity.service.IdentityFixtures.OTHER_PASSWORD;
import static cn.sunshine.enrollment.identity.service.IdentityFixtures.administrator;
import static cn.sunshine.enrollment.identity.service.IdentityFixtures.anyDistrict;
import static cn.sunshine.enrollment.identity.service.IdentityFixtures.anyLogin;
import static cn.sunshine.enrollment.identity.service.IdentityFixtures.officerOf;
import static org.assertj.core.api.Assertions.assertThat;

import cn.sunshine.enrollment.ServiceTest;
import cn.sunshine.enrollment.identity.IdentityRefusal;
import cn.sunshine.enrollment.identity.SignedIn;
import cn.sunshine.enrollment.shared.AccountId;
import java.time.Instant;
import java.util.HashSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@ServiceTest
class StaffSignInTests {

    private final SignedIn administrator = administrator();
    private final CreateStaff officer = officerOf(anyDistrict());

    @Autowired
    private StaffAdministration staff;

    @Autowired
    private PasswordSignIn passwords;

    @Autowired
    private SecondFactor secondFactor;

    @Autowired
    private PasswordChange passwordChange;

    @Autowired
    private AccountQueries accounts;

    @Autowired
    private JdbcClient jdbc;

    private NewPassword created;

    @BeforeEach
    void createOfficer() {
        created = staff.create(officer, administrator);
    }

    @Test
    void AUT_07_letsAnOfficerInOnlyWithPasswordAndSecondFactor() {
        AccountId id = created.account();
        Standing standing = secondFactor.verify(shownPassword(), codeNow(secondFactor.enrol(id)));

        assertThat(standing.who().id()).isEqualTo(created.account());
        assertThat(standing.mustChangePassword()).isTrue();
        assertThat(secondFactor.isEnrolled(id)).isTrue();
    }

    /** A refused try counts towards the lock, so none may be refused for the way it was typed. */
    @Test
    void AUT_07_takesACodeInFullWidthAndWithBlanks() {
        String code = codeNow(secondFactor.enrol(created.account()));
        String typed = code.substring(0, 3)
                        .chars()
                        .mapToObj(c -> Character.toString(c - '0' + '０'))
                        .collect(Collectors.joining())
                + "\u00A0" + code.substring(3);

        assertThat(secondFactor.verify(shownPassword(), typed).who().id()).isEqualTo(created.account());
    }

    @Test
    void AUT_08_takesACodeOfTheSecondFactorOnce() {
        String code = codeNow(secondFactor.enrol(created.account()));
        secondFactor.verify(shownPassword(), code);

        FirstStep again = shownPassword();
        assertRefused(() -> secondFactor.verify(again, code), IdentityRefusal.SECOND_FACTOR_REFUSED);
    }

    /** However close to each other: of two that are both let in the earlier one's session is over before it was written. */
    @Test
    void SES_07_eachSignInEndsTheStandingOfTheOneBefore() {
        Totp device =
                new Totp(Base32.decode(secondFactor.enrol(created.account()).secret()));
        long now = Totp.stepAt(Instant.now());
        Standing one = secondFactor.verify(shownPassword(), device.code(now));
        Standing other = secondFactor.verify(shownPassword(), device.code(now + 1));

        assertThat(accounts.standing(created.account())).contains(other);
        assertThat(one.stamp()).isNotEqualTo(other.stamp());
    }

    @Test
    void AUT_08_ofManyWhoShowOneCodeAtOnceOneComesIn() throws Exception {
        String code = codeNow(secondFactor.enrol(created.account()));
        FirstStep first = shownPassword();

        assertThat(Crowd.of(6, () -> Attempts.endOf(() -> secondFactor.verify(first, code))))
                .containsOnlyOnce(Attempts.DONE)
                .contains(IdentityRefusal.SECOND_FACTOR_REFUSED.name());
    }

    /** The page asks before it shows a form; this is for a change that comes between that and the code. */
    @Test
    void AUT_07_SES_08_aCodeDoesNotCountAfterThePasswordBeforeItWasReplaced() {
        String code = codeNow(secondFactor.enrol(created.account()));
        FirstStep stolen = shownPassword();
        passwordChange.change(created.account(), 0, created.password(), GOOD_PASSWORD);

        assertRefused(() -> secondFactor.verify(stolen, code), IdentityRefusal.SECOND_FACTOR_REFUSED);
        secondFactor.verify(passwords.asStaff(officer.login(), GOOD_PASSWORD), code);
    }

    /** A page that is opened twice at once is the same page twice. */
    @Test
    void RAC_11_showsTheSameSecretToAllWhoAskForItAtOnce() throws Exception {
        assertThat(new HashSet<>(Crowd.of(6, () -> secondFactor.enrol(created.account()))))
                .containsExactly(secondFactor.enrol(created.account()));
    }

    @Test
    void neverShowsTheSecretOfAnEnrolledDeviceAgain() {
        secondFactor.verify(shownPassword(), codeNow(secondFactor.enrol(created.account())));

        assertRefused(() -> secondFactor.enrol(created.account()), IdentityRefusal.SECOND_FACTOR_ALREADY_ENROLLED);
    }

    @Test
    void AUT_03_refusesUnknownNameWrongPasswordLockAndDisabledAccountAlike() {
        assertRefused(() -> passwords.asStaff(anyLogin(), GOOD_PASSWORD), IdentityRefusal.SIGN_IN_REFUSED);
        assertRefused(() -> passwords.asStaff(officer.login(), GOOD_PASSWORD), IdentityRefusal.SIGN_IN_REFUSED);
        staff.disable(created.account(), administrator);
        assertRefused(() -> passwords.asStaff(officer.login(), created.password()), IdentityRefusal.SIGN_IN_REFUSED);
    }

    @Test
    void AUT_04_locksTheAccountAfterEightFailuresEvenForTheRightPassword() {
        fail(8);

        assertRefused(() -> passwords.asStaff(officer.login(), created.password()), IdentityRefusal.SIGN_IN_REFUSED);
        assertThat(accounts.staff(administrator, created.account()).locked()).isTrue();
    }

    @Test
    void AUT_04_countsWrongSecondFactorsLikeWrongPasswords() {
        secondFactor.enrol(created.account());
        FirstStep first = shownPassword();
        IntStream.range(0, 8)
                .forEach(i ->
                        assertRefused(() -> secondFactor.verify(first, "x"), IdentityRefusal.SECOND_FACTOR_REFUSED));

        assertThat(accounts.staff(administrator, created.account()).locked()).isTrue();
    }

    @Test
    void AUT_05_leavesTheStandingOfOpenSessionsAsItWasWhenTheAccountLocks() {
        Standing before = accounts.standing(created.account()).orElseThrow();
        fail(8);

        assertThat(accounts.standing(created.account())).contains(before);
    }

    @Test
    void AUT_09_asksForTheOldPasswordAndMovesTheStampThatEndsOtherSessions() {
        assertRefused(
                () -> passwordChange.change(created.account(), 0, OTHER_PASSWORD, GOOD_PASSWORD),
                IdentityRefusal.OLD_PASSWORD_WRONG);
        Standing before = accounts.standing(created.account()).orElseThrow();

        Standing after = passwordChange.change(created.account(), 0, created.password(), GOOD_PASSWORD);

        assertThat(after.stamp()).isNotEqualTo(before.stamp());
        assertThat(after.mustChangePassword()).isFalse();
        assertThat(passwords.asStaff(officer.login(), GOOD_PASSWORD))
                .isEqualTo(new FirstStep(created.account(), after.stamp()));
    }

    @Test
    void AUT_09_replacesNoOfficersPasswordWithoutTheOldOne() {
        assertRefused(
                () -> passwordChange.replace(created.account(), 0, GOOD_PASSWORD), IdentityRefusal.OLD_PASSWORD_WRONG);
    }

    @Test
    void AUT_01_keepsPasswordsAsArgon2idWithASaltOfTheirOwn() {
        NewPassword another = staff.create(officerOf(anyDistrict()), administrator);
        passwordChange.change(created.account(), 0, created.password(), GOOD_PASSWORD);
        passwordChange.change(another.account(), 0, another.password(), GOOD_PASSWORD);

        String first = hashOf(created.account());
        assertThat(first).startsWith("$argon2id$v=19$m=64,t=1,p=1$");
        assertThat(hashOf(another.account())).isNotEqualTo(first);
    }

    @Test
    void CRY_01_keepsNameAndSecretOfTheSecondFactorSealed() {
        SecondFactorEnrolment enrolment = secondFactor.enrol(created.account());

        String row = jdbc.sql("select convert_from(name, 'LATIN1') || convert_from(totp_secret, 'LATIN1') from account"
                        + " where id = :id and position('\\x00'::bytea in name) = 0"
                        + " and position('\\x00'::bytea in totp_secret) = 0")
                .param("id", created.account().value())
                .query(String.class)
                .optional()
                .orElse("");
        assertThat(row).doesNotContain(enrolment.secret());
        assertThat(accounts.label(created.account())).isEqualTo("欧阳一");
    }

    private FirstStep shownPassword() {
        return passwords.asStaff(officer.login(), created.password());
    }

    private void fail(int times) {
        IntStream.range(0, times)
                .forEach(i -> assertRefused(
                        () -> passwords.asStaff(officer.login(), GOOD_PASSWORD), IdentityRefusal.SIGN_IN_REFUSED));
    }

    private String hashOf(AccountId id) {
        return jdbc.sql("select password_hash from account where id = :id")
                .param("id", id.value())
                .query(String.class)
                .single();
    }

    private static String codeNow(SecondFactorEnrolment enrolment) {
        return new Totp(Base32.decode(enrolment.secret())).code(Totp.stepAt(Instant.now()));
    }
}
