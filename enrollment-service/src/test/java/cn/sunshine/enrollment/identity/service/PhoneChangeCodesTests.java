package cn.sunshine.enrollment.identity.service;

import static cn.sunshine.enrollment.identity.service.Attempts.assertRefused;
import static cn.sunshine.enrollment.identity.service.IdentityFixtures.anyPhone;
import static cn.sunshine.enrollment.identity.service.TextedFamilies.wrong;
import static org.assertj.core.api.Assertions.assertThat;

import cn.sunshine.enrollment.ServiceTest;
import cn.sunshine.enrollment.identity.IdentityRefusal;
import cn.sunshine.enrollment.identity.service.outbox.OneTimeCodeOutbox;
import cn.sunshine.enrollment.shared.AccountId;
import cn.sunshine.enrollment.shared.PhoneNumber;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Which code changes a number, for whom, for how long and how often. */
@ServiceTest
class PhoneChangeCodesTests {

    private final PhoneNumber before = anyPhone();
    private final PhoneNumber wanted = anyPhone();
    private final String source = "192.0.2." + UUID.randomUUID();

    @Autowired
    private PhoneChange change;

    @Autowired
    private GuardianSignIn signIn;

    @Autowired
    private AccountQueries accounts;

    @Autowired
    private OneTimeCodeOutbox outbox;

    @Autowired
    private IdentityProperties properties;

    @Autowired
    private JdbcClient jdbc;

    private TextedFamilies texts;

    @BeforeEach
    void texts() {
        texts = new TextedFamilies(signIn, change, outbox, jdbc);
    }

    @Test
    void AUT_10_aCodeToChangeANumberSignsNobodyInAndACodeToSignInChangesNone() {
        AccountId family = texts.family(before);
        String toChange = texts.requested(family, wanted);
        assertRefused(() -> signIn.verify(wanted, toChange), IdentityRefusal.CODE_REFUSED);

        texts.letTimePass("2 minutes");
        signIn.requestCode(wanted, source);
        String toSignIn = texts.newestCode(wanted);
        assertThat(toSignIn).isNotEqualTo(toChange);
        assertRefused(() -> change.change(family, wanted, toSignIn), IdentityRefusal.CODE_REFUSED);

        change.change(family, wanted, toChange);
    }

    @Test
    void AUT_10_aCodeIsOfTheAccountThatAskedForItAndOfTheNumberItWasSentTo() {
        AccountId family = texts.family(before);
        AccountId other = texts.family(anyPhone());
        String code = texts.requested(family, wanted);

        assertRefused(() -> change.change(other, wanted, code), IdentityRefusal.CODE_REFUSED);
        assertRefused(() -> change.change(family, anyPhone(), code), IdentityRefusal.CODE_REFUSED);
        assertThat(texts.recorded("identity.change-phone-failed", other)).isEqualTo(1);
        change.change(family, wanted, code);
    }

    @Test
    void refusesARightCodeAfterFiveWrongOnesAndAfterFiveMinutes() {
        AccountId family = texts.family(before);
        String code = texts.requested(family, wanted);
        IntStream.range(0, 5)
                .forEach(i ->
                        assertRefused(() -> change.change(family, wanted, wrong(code)), IdentityRefusal.CODE_REFUSED));
        assertRefused(() -> change.change(family, wanted, code), IdentityRefusal.CODE_REFUSED);

        texts.letTimePass("2 minutes");
        String late = texts.requested(family, wanted);
        jdbc.sql("update one_time_code set expires_at = now() - interval '1 second' where asked_by = :family")
                .param("family", family.value())
                .update();
        assertRefused(() -> change.change(family, wanted, late), IdentityRefusal.CODE_REFUSED);
        assertThat(accounts.label(family)).isEqualTo(before.masked());
    }

    @Test
    void aNumberThatIsTheAccountsAlreadyGetsNoCode() {
        AccountId family = texts.family(before);
        texts.letTimePass("2 minutes");
        int sent = sentTo(before);

        assertRefused(() -> change.requestCode(family, before, source), IdentityRefusal.PHONE_UNCHANGED);
        assertThat(sentTo(before)).isEqualTo(sent);
    }

    @Test
    void RAT_01_RAT_06_theLimitsOfANumberCountTheCodesForBothEndsAndAnAccountAsksForTenADay() {
        AccountId family = texts.family(before);
        signIn.requestCode(wanted, source);
        assertRefused(() -> change.requestCode(family, wanted, source), IdentityRefusal.CODE_TOO_SOON);
        PhoneNumber next = anyPhone();
        assertThat(change.requestCode(family, next, source)).isTrue();
        assertRefused(() -> signIn.requestCode(next, source), IdentityRefusal.CODE_TOO_SOON);
        assertThat(change.requestCode(family, next, source))
                .as("the code of a moment ago is still to be typed")
                .isFalse();

        IntStream.range(1, properties.codePolicy().perPhonePerDay())
                .forEach(i -> change.requestCode(family, anyPhone(), source));
        PhoneNumber eleventh = anyPhone();
        assertRefused(() -> change.requestCode(family, eleventh, source), IdentityRefusal.CODE_TOO_OFTEN);
        assertThat(sentTo(eleventh)).isZero();
        texts.letTimePass("25 hours");
        assertThat(change.requestCode(family, eleventh, source)).isTrue();
    }

    private int sentTo(PhoneNumber phone) {
        return (int) outbox.latest().stream()
                .filter(sent -> sent.phone().equals(phone))
                .count();
    }
}
