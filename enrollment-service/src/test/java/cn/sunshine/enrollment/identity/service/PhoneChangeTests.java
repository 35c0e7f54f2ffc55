package cn.sunshine.enrollment.identity.service;

import static cn.sunshine.enrollment.identity.service.Attempts.assertRefused;
import static cn.sunshine.enrollment.identity.service.IdentityFixtures.GOOD_PASSWORD;
import static cn.sunshine.enrollment.identity.service.IdentityFixtures.OTHER_PASSWORD;
import static cn.sunshine.enrollment.identity.service.IdentityFixtures.anyPhone;
import static cn.sunshine.enrollment.identity.service.TextedFamilies.wrong;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.sunshine.enrollment.ServiceTest;
import cn.sunshine.enrollment.identity.IdentityRefusal;
import cn.sunshine.enrollment.identity.OutOfReachException;
import cn.sunshine.enrollment.identity.SignedIn;
import cn.sunshine.enrollment.identity.service.outbox.OneTimeCodeOutbox;
import cn.sunshine.enrollment.registration.service.RegistrationFixtures;
import cn.sunshine.enrollment.shared.AccountId;
import cn.sunshine.enrollment.shared.DistrictId;
import cn.sunshine.enrollment.shared.PhoneNumber;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@ServiceTest
class PhoneChangeTests {

    private final PhoneNumber before = anyPhone();
    private final PhoneNumber wanted = anyPhone();
    private final String source = "192.0.2." + UUID.randomUUID();

    @Autowired
    private PhoneChange change;

    @Autowired
    private GuardianSignIn signIn;

    @Autowired
    private PasswordSignIn passwords;

    @Autowired
    private PasswordChange passwordChange;

    @Autowired
    private StaffAdministration staff;

    @Autowired
    private AccountQueries accounts;

    @Autowired
    private OneTimeCodeOutbox outbox;

    @Autowired
    private IdentityProperties properties;

    @Autowired
    private RegistrationFixtures registration;

    @Autowired
    private JdbcClient jdbc;

    private TextedFamilies texts;

    @BeforeEach
    void texts() {
        texts = new TextedFamilies(signIn, change, outbox, jdbc);
    }

    @Test
    void theNewNumberEntersTheAccountAndTheOldOneDoesNot() {
        AccountId family = texts.family(before);
        int stamp = accounts.standing(family).orElseThrow().stamp();

        Standing standing =
                change.change(family, wanted, texts.requested(family, wanted)).orElseThrow();

        assertThat(standing.who().id()).isEqualTo(family);
        assertThat(standing.stamp()).as("every open session ends").isGreaterThan(stamp);
        assertThat(accounts.label(family)).isEqualTo(wanted.masked());
        assertThat(texts.family(wanted)).isEqualTo(family);
        assertThat(texts.family(before)).isNotEqualTo(family);
        assertThat(texts.recorded("identity.change-phone", family)).isEqualTo(1);
    }

    @Test
    void CRY_01_keepsNoNumberInTheClearAndFindsThePasswordUnderTheNewOne() {
        AccountId family = texts.family(before);
        passwordChange.change(family, 0, null, GOOD_PASSWORD);
        change.change(family, wanted, texts.requested(family, wanted));

        assertThat(passwords.asGuardian(wanted, GOOD_PASSWORD).who().id()).isEqualTo(family);
        assertRefused(() -> passwords.asGuardian(before, GOOD_PASSWORD), IdentityRefusal.SIGN_IN_REFUSED);
        List<String> rows = jdbc.sql("""
                        select row_to_json(a)::text from account a
                        union all select row_to_json(c)::text from one_time_code c
                        union all select row_to_json(e)::text from audit_entry e
                        union all select row_to_json(p)::text from event_publication p
                        """).query(String.class).list();
        String hex = HexFormat.of().formatHex(wanted.value().getBytes(StandardCharsets.US_ASCII));
        assertThat(rows).isNotEmpty().noneMatch(row -> row.contains(wanted.value()) || row.contains(hex));
    }

    @Test
    void aSecondPressFindsTheNumberChangedAndChangesNothing() {
        AccountId family = texts.family(before);
        String code = texts.requested(family, wanted);
        Standing first = change.change(family, wanted, code).orElseThrow();

        assertThat(change.change(family, wanted, code)).isEmpty();
        assertThat(accounts.standing(family)).get().extracting(Standing::stamp).isEqualTo(first.stamp());
        assertThat(texts.recorded("identity.change-phone", family)).isEqualTo(1);
    }

    @Test
    void AUT_03_onlyWhoHasShownTheRightCodeHearsThatAnotherAccountHasTheNumber() {
        AccountId family = texts.family(before);
        AccountId holder = texts.family(wanted);
        enterChild(holder);
        texts.letTimePass("2 minutes");
        String code = texts.requested(family, wanted);

        assertRefused(() -> change.change(family, wanted, wrong(code)), IdentityRefusal.CODE_REFUSED);
        assertRefused(() -> change.change(family, wanted, code), IdentityRefusal.PHONE_TAKEN);
        assertRefused(() -> change.change(family, wanted, code), IdentityRefusal.CODE_REFUSED);
        assertThat(accounts.label(family)).isEqualTo(before.masked());
        assertThat(accounts.label(holder)).isEqualTo(wanted.masked());
        assertThat(texts.recorded("identity.change-phone-failed", family)).isEqualTo(3);
    }

    @Test
    void AUT_04_aWrongPasswordIsRefusedOnRecordAndLocksAsAtTheDoor() {
        AccountId family = texts.family(before);
        passwordChange.change(family, 0, null, GOOD_PASSWORD);
        change.showPassword(family, GOOD_PASSWORD);

        IntStream.range(0, properties.lockPolicy().failures())
                .forEach(i -> assertRefused(
                        () -> change.showPassword(family, OTHER_PASSWORD), IdentityRefusal.PASSWORD_WRONG));
        assertRefused(() -> change.showPassword(family, GOOD_PASSWORD), IdentityRefusal.PASSWORD_WRONG);
        assertThat(texts.recorded("identity.change-phone-failed", family))
                .isEqualTo(properties.lockPolicy().failures() + 1);
        assertThat(texts.recorded("identity.lock", family)).isEqualTo(1);
    }

    @Test
    void whoHasNoPasswordShowsNone() {
        AccountId family = texts.family(before);
        assertRefused(() -> change.showPassword(family, ""), IdentityRefusal.PASSWORD_WRONG);
    }

    @Test
    void anOfficerHasNoNumberToChange() {
        DistrictId district = IdentityFixtures.anyDistrict();
        AccountId officer = staff.create(IdentityFixtures.officerOf(district), IdentityFixtures.administrator(district))
                .account();

        assertThatThrownBy(() -> change.requestCode(officer, wanted, source)).isInstanceOf(OutOfReachException.class);
        assertThatThrownBy(() -> change.change(officer, wanted, "000000")).isInstanceOf(OutOfReachException.class);
    }

    /** Else a reviewer would decide on his own child by giving the family another number. */
    @Test
    void ACL_16_anOfficersOwnFamilyStaysHisWhenItsNumberChanges() {
        AccountId family = texts.family(before);
        SignedIn administrator = IdentityFixtures.administrator();
        AccountId officer = staff.create(IdentityFixtures.officerOf(IdentityFixtures.anyDistrict()), administrator)
                .account();
        staff.noteOwnPhone(officer, before, administrator);
        assertThat(accounts.ownFamily(officer)).contains(family);

        change.change(family, wanted, texts.requested(family, wanted));

        assertThat(accounts.ownFamily(officer)).contains(family);
        assertThat(texts.recorded("identity.note-own-phone", officer)).isEqualTo(2);
    }

    /** An account on which nothing hangs would give way: {@link EmptyAccountTests}. */
    private void enterChild(AccountId family) {
        registration.draft(registration.openSeason(), family);
    }
}
