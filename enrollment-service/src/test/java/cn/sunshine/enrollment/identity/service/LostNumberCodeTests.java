package cn.sunshine.enrollment.identity.service;

import static cn.sunshine.enrollment.identity.service.Attempts.assertRefused;
import static cn.sunshine.enrollment.identity.service.IdentityFixtures.anyDistrict;
import static cn.sunshine.enrollment.identity.service.IdentityFixtures.anyPhone;
import static org.assertj.core.api.Assertions.assertThat;

import cn.sunshine.enrollment.ServiceTest;
import cn.sunshine.enrollment.identity.IdentityPaper;
import cn.sunshine.enrollment.identity.IdentityRefusal;
import cn.sunshine.enrollment.identity.SignedIn;
import cn.sunshine.enrollment.registration.service.RegistrationFixtures;
import cn.sunshine.enrollment.shared.AccountId;
import cn.sunshine.enrollment.shared.DistrictId;
import cn.sunshine.enrollment.shared.PhoneNumber;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The code that a family reads out at the counter. */
@ServiceTest
class LostNumberCodeTests {

    private final PhoneNumber before = anyPhone();
    private final PhoneNumber wanted = anyPhone();
    private final DistrictId district = anyDistrict();

    @Autowired
    private LostNumberReporting reporting;

    @Autowired
    private PhoneChange change;

    @Autowired
    private GuardianSignIn signIn;

    @Autowired
    private LostNumberQueries queries;

    @Autowired
    private Counter counter;

    @Autowired
    private RegistrationFixtures registration;

    @Autowired
    private IdentityProperties properties;

    @Autowired
    private JdbcClient jdbc;

    private AccountId family;
    private SignedIn officer;

    @BeforeEach
    void people() {
        family = counter.family(before);
        officer = counter.reviewer(district);
    }

    @Test
    void AUT_10_isGoodForNothingElseAndNoOtherCodeForIt() {
        String code = counter.codeSent(district, family, wanted, officer);
        assertRefused(() -> signIn.verify(wanted, code), IdentityRefusal.CODE_REFUSED);
        assertRefused(() -> change.change(family, wanted, code), IdentityRefusal.CODE_REFUSED);

        counter.letAMinutePass();
        change.requestCode(family, wanted, "x");
        String toChange = counter.newestCode(wanted);
        assertRefused(() -> report(family, toChange), IdentityRefusal.CODE_REFUSED);
        counter.letAMinutePass();
        signIn.requestCode(wanted, "x");
        String toSignIn = counter.newestCode(wanted);
        assertRefused(() -> report(family, toSignIn), IdentityRefusal.CODE_REFUSED);

        report(family, code);
        assertRefused(() -> signIn.verify(wanted, code), IdentityRefusal.CODE_REFUSED);
    }

    @Test
    void AUT_10_isOfTheFamilyForWhichItWasSentAndOfTheNumber() {
        AccountId other = counter.family(anyPhone());
        String code = counter.codeSent(district, family, wanted, officer);

        assertRefused(() -> report(other, code), IdentityRefusal.CODE_REFUSED);
        assertRefused(
                () -> reporting.report(district, family, anyPhone(), code, IdentityPaper.PASSPORT, officer),
                IdentityRefusal.CODE_REFUSED);
        assertThat(refusedCodes(other)).isEqualTo(1);
        report(family, code);
    }

    @Test
    void diesOfFiveWrongTriesAndOfTime() {
        String code = counter.codeSent(district, family, wanted, officer);
        String wrong = code.equals("000000") ? "000001" : "000000";
        IntStream.range(0, 5).forEach(i -> assertRefused(() -> report(family, wrong), IdentityRefusal.CODE_REFUSED));
        assertRefused(() -> report(family, code), IdentityRefusal.CODE_REFUSED);
        assertThat(refusedCodes(family)).isEqualTo(6);

        String late = counter.codeSent(district, family, wanted, officer);
        jdbc.sql("update one_time_code set expires_at = now() - interval '1 second' where asked_by = :family")
                .param("family", family.value())
                .update();
        assertRefused(() -> report(family, late), IdentityRefusal.CODE_REFUSED);
        assertThat(queries.waitingFor(family)).isEmpty();
    }

    @Test
    void RAT_06_countsAsAnyOtherCode() {
        counter.codeSent(district, family, wanted, officer);
        assertThat(reporting.requestCode(district, family, wanted, officer, "x"))
                .as("the code of a moment ago is still to be typed")
                .isFalse();
        assertRefused(() -> signIn.requestCode(wanted, "x"), IdentityRefusal.CODE_TOO_SOON);

        IntStream.range(1, properties.codePolicy().perPhonePerDay())
                .forEach(i -> reporting.requestCode(district, family, anyPhone(), officer, "x"));
        assertRefused(
                () -> reporting.requestCode(district, family, anyPhone(), officer, "x"),
                IdentityRefusal.CODE_TOO_OFTEN);
    }

    @Test
    void AUT_03_onlyAfterTheRightCodeItIsToldThatAnotherAccountHasTheNumber() {
        registration.draft(registration.openSeason(), counter.family(wanted));
        String code = counter.codeSent(district, family, wanted, officer);
        String wrong = code.equals("000000") ? "000001" : "000000";

        assertRefused(() -> report(family, wrong), IdentityRefusal.CODE_REFUSED);
        assertRefused(() -> report(family, code), IdentityRefusal.PHONE_TAKEN);
        assertThat(queries.waitingFor(family)).isEmpty();
    }

    @Test
    void theNumberSoFarGetsNone() {
        assertRefused(
                () -> reporting.requestCode(district, family, before, officer, "x"), IdentityRefusal.PHONE_UNCHANGED);
    }

    private void report(AccountId whose, String code) {
        reporting.report(district, whose, wanted, code, IdentityPaper.RESIDENT_CARD, officer);
    }

    private int refusedCodes(AccountId whose) {
        return jdbc.sql("""
                        select count(*) from audit_entry where chain = :district
                        and action = 'identity.refuse-lost-number-code' and subject_id = :account""")
                .param("district", district.value())
                .param("account", whose.toString())
                .query(Integer.class)
                .single();
    }
}
