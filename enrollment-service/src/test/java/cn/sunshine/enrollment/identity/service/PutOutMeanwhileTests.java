package cn.sunshine.enrollment.identity.service;

import static cn.sunshine.enrollment.identity.service.IdentityFixtures.GOOD_PASSWORD;
import static cn.sunshine.enrollment.identity.service.IdentityFixtures.OTHER_PASSWORD;
import static cn.sunshine.enrollment.identity.service.IdentityFixtures.anyDistrict;
import static cn.sunshine.enrollment.identity.service.IdentityFixtures.anyPhone;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.sunshine.enrollment.Overlap;
import cn.sunshine.enrollment.ServiceTest;
import cn.sunshine.enrollment.identity.IdentityRefusal;
import cn.sunshine.enrollment.identity.IdentityRefusedException;
import cn.sunshine.enrollment.identity.LostNumberId;
import cn.sunshine.enrollment.shared.AccountId;
import cn.sunshine.enrollment.shared.DistrictId;
import cn.sunshine.enrollment.shared.PhoneNumber;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

/** A stranger is in, and has sent the form that gives the account a number of his, when he is put out: he comes too late. */
@ServiceTest
class PutOutMeanwhileTests {

    private final DistrictId district = anyDistrict();
    private final PhoneNumber strangers = anyPhone();
    private final PhoneNumber familys = anyPhone();

    @Autowired
    private PasswordChange passwords;

    @Autowired
    private PhoneChange change;

    @Autowired
    private LostNumberDeciding deciding;

    @Autowired
    private AccountQueries accounts;

    @Autowired
    private Counter counter;

    @Autowired
    private TransactionTemplate transaction;

    private AccountId family;
    private String label;
    private String strangersCode;

    @BeforeEach
    void aStrangerIsIn() {
        family = counter.family(anyPhone());
        passwords.change(family, 0, null, GOOD_PASSWORD);
        label = accounts.label(family);
        strangersCode = codeFor(strangers);
    }

    @Test
    void AUT_09_byTheFamilysNewPassword() {
        Overlap ends = Overlap.of(
                transaction, () -> passwords.change(family, 1, GOOD_PASSWORD, OTHER_PASSWORD), this::takeTheAccount);

        assertTooLate(ends);
        assertThat(accounts.label(family)).isEqualTo(label);
    }

    @Test
    void AUT_09_byThePasswordThatReplacesAForgottenOne() {
        Overlap ends =
                Overlap.of(transaction, () -> passwords.replace(family, 1, OTHER_PASSWORD), this::takeTheAccount);

        assertTooLate(ends);
        assertThat(accounts.label(family)).isEqualTo(label);
    }

    /** A session that began before the change may have come as far as here: it sets no password behind it. */
    @Test
    void AUT_09_SES_01_whoseSessionBeganBeforeTheChangeSetsNoPassword() {
        for (ThrowingCallable late : List.<ThrowingCallable>of(
                () -> passwords.replace(family, 0, OTHER_PASSWORD),
                () -> passwords.change(family, 0, GOOD_PASSWORD, OTHER_PASSWORD))) {
            assertThatThrownBy(late)
                    .isInstanceOfSatisfying(
                            IdentityRefusedException.class,
                            refused -> assertThat(refused.reason()).isEqualTo(IdentityRefusal.OLD_PASSWORD_WRONG));
        }
        assertThat(accounts.standing(family).orElseThrow().stamp()).isEqualTo(1);
    }

    @Test
    void SES_08_byTheFamilysOtherNumber() {
        String code = codeFor(familys);
        Overlap ends = Overlap.of(transaction, () -> change.change(family, familys, code), this::takeTheAccount);

        assertTooLate(ends);
        assertThat(accounts.label(family)).isEqualTo(familys.masked());
    }

    @Test
    void SES_08_byTheOfficersAtTheCounter() {
        LostNumberId request = counter.reported(district, family, familys, counter.reviewer(district));
        Overlap ends = Overlap.of(
                transaction,
                () -> deciding.approve(request, district, counter.reviewer(district)),
                this::takeTheAccount);

        assertTooLate(ends);
        assertThat(accounts.label(family)).isEqualTo(familys.masked());
    }

    private String codeFor(PhoneNumber wanted) {
        counter.letAMinutePass();
        change.requestCode(family, wanted, "192.0.2.7");
        return counter.newestCode(wanted);
    }

    private void takeTheAccount() {
        change.change(family, strangers, strangersCode);
    }

    private static void assertTooLate(Overlap ends) {
        assertThat(ends.first()).isNull();
        assertThat(ends.waited()).isTrue();
        assertThat(ends.second())
                .isInstanceOfSatisfying(
                        IdentityRefusedException.class,
                        refused -> assertThat(refused.reason()).isEqualTo(IdentityRefusal.CODE_REFUSED));
    }
}
