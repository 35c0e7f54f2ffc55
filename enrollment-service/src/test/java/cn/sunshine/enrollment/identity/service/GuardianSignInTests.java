package cn.sunshine.enrollment.identity.service;

import static cn.sunshine.enrollment.identity.service.Attempts.assertRefused;
import static cn.sunshine.enrollment.identity.service.IdentityFixtures.anyPhone;
import static org.assertj.core.api.Assertions.assertThat;

import cn.sunshine.enrollment.ServiceTest;
import cn.sunshine.enrollment.identity.Accounts;
import cn.sunshine.enrollment.identity.CodeNotSentException;
import cn.sunshine.enrollment.identity.IdentityRefusal;
import cn.sunshine.enrollment.identity.IdentityRefusedException;
import cn.sunshine.enrollment.identity.OneTimeCodeSender;
import cn.sunshine.enrollment.identity.OneTimeCodes;
import cn.sunshine.enrollment.identity.Role;
import cn.sunshine.enrollment.identity.service.outbox.OneTimeCodeOutbox;
import cn.sunshine.enrollment.identity.service.outbox.SentCode;
import cn.sunshine.enrollment.protection.service.PersonalData;
import cn.sunshine.enrollment.shared.AccountId;
import cn.sunshine.enrollment.shared.PhoneNumber;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.util.IdGenerator;

@ServiceTest
class GuardianSignInTests {

    private final PhoneNumber phone = anyPhone();
    private final String source = "192.0.2." + UUID.randomUUID();

    @Autowired
    private GuardianSignIn signIn;

    @Autowired
    private OneTimeCodeOutbox outbox;

    @Autowired
    private AccountQueries accounts;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private IdentityProperties properties;

    private GuardianSignIn duringAnOutage;

    @BeforeEach
    void theGatewayCanBeDown(
            @Autowired Accounts allAccounts,
            @Autowired OneTimeCodes codes,
            @Autowired OneTimeCodeThrottle throttle,
            @Autowired AccountCells cells,
            @Autowired PersonalData personalData,
            @Autowired Secrets secrets,
            @Autowired SignIns signIns,
            @Autowired TransactionTemplate transaction,
            @Autowired ApplicationEventPublisher events,
            @Autowired IdGenerator ids,
            @Autowired Clock systemClock) {
        OneTimeCodeSender down = (to, code, lifetime) -> {
            throw new CodeNotSentException("the gateway answered 503");
        };
        PhoneCodes lost = new PhoneCodes(
                codes, throttle, down, cells, personalData, secrets, transaction, events, ids, systemClock, properties);
        duringAnOutage = new GuardianSignIn(allAccounts, lost, cells, signIns, transaction, events, ids, systemClock);
    }

    @Test
    void makesTheAccountWithTheFirstRightCodeAndFindsItWithTheNext() {
        AccountId first = signIn.verify(phone, requestedCode()).who().id();
        letTimePass("2 minutes");
        AccountId second = signIn.verify(phone, requestedCode()).who().id();

        assertThat(second).isEqualTo(first);
        assertThat(accounts.standing(first))
                .get()
                .satisfies(standing -> assertThat(standing.who().roles()).containsExactly(Role.GUARDIAN));
        assertThat(accounts.label(first)).isEqualTo(phone.masked());
    }

    @Test
    void takesACodeOnce() {
        String code = requestedCode();
        signIn.verify(phone, code);

        assertRefused(() -> signIn.verify(phone, code), IdentityRefusal.CODE_REFUSED);
    }

    @Test
    void takesACodeOnceAlsoWhenSixteenTryAtTheSameTime() throws Exception {
        String code = requestedCode();
        assertThat(Crowd.of(16, () -> entersWith(code))).containsOnlyOnce(true);
    }

    @Test
    void refusesARightCodeAfterFiveWrongOnes() {
        String code = requestedCode();
        IntStream.range(0, 5)
                .forEach(i -> assertRefused(() -> signIn.verify(phone, wrong(code)), IdentityRefusal.CODE_REFUSED));

        assertRefused(() -> signIn.verify(phone, code), IdentityRefusal.CODE_REFUSED);
    }

    @Test
    void refusesACodeAfterFiveMinutes() {
        String code = requestedCode();
        jdbc.sql("update one_time_code set expires_at = now() - interval '1 second' where expires_at = "
                        + "(select max(expires_at) from one_time_code)")
                .update();

        assertRefused(() -> signIn.verify(phone, code), IdentityRefusal.CODE_REFUSED);
    }

    @Test
    void RAT_01_RAT_06_refusesASecondCodeWithinAMinuteAndAnEleventhWithinADay() {
        signIn.requestCode(phone, source);
        assertRefused(() -> signIn.requestCode(phone, source), IdentityRefusal.CODE_TOO_SOON);

        IntStream.range(0, 9).forEach(i -> {
            letTimePass("2 minutes");
            signIn.requestCode(phone, source);
        });
        letTimePass("2 minutes");
        assertRefused(() -> signIn.requestCode(phone, source), IdentityRefusal.CODE_TOO_OFTEN);
    }

    @Test
    void letsAFamilyAskAgainAtOnceWhileTheGatewayIsDown() {
        assertRefused(() -> duringAnOutage.requestCode(phone, source), IdentityRefusal.CODE_NOT_SENT);
        assertRefused(() -> duringAnOutage.requestCode(phone, source), IdentityRefusal.CODE_NOT_SENT);

        signIn.verify(phone, requestedCode());
    }

    /** A gateway that answers too late has sent its text all the same: nobody's phone is to ring without end. */
    @Test
    void RAT_06_bothersNoPhoneOftenerInAnHourThanOnADayAndForgetsThatAfterIt() {
        for (int hour = 0; hour < 2; hour++) {
            IntStream.range(0, properties.codePolicy().perPhonePerDay())
                    .forEach(i -> assertRefused(
                            () -> duringAnOutage.requestCode(phone, source), IdentityRefusal.CODE_NOT_SENT));
            assertRefused(() -> duringAnOutage.requestCode(phone, source), IdentityRefusal.CODE_TOO_OFTEN);
            letTimePass("61 minutes");
        }

        signIn.verify(phone, requestedCode());
    }

    @Test
    void takesTheCodeThatArrivedAfterOneThatCouldNotBeSent() {
        String arrived = requestedCode();
        letTimePass("2 minutes");
        assertRefused(() -> duringAnOutage.requestCode(phone, source), IdentityRefusal.CODE_NOT_SENT);

        signIn.verify(phone, arrived);
    }

    @Test
    void RAT_01_RAT_06_callsAGatewayThatIsDownNoOftenerForOneAddressThanOneThatWorks() {
        assertRefused(() -> duringAnOutage.requestCode(anyPhone(), source), IdentityRefusal.CODE_NOT_SENT);
        jdbc.sql("""
                        insert into one_time_code
                        select gen_random_uuid(), phone_index, source_index, code_hash, requested_at, expires_at,
                            attempts_left, undelivered, asked_by, purpose
                        from one_time_code, generate_series(2, :limit)
                        where id = (select id from one_time_code order by requested_at desc limit 1)""")
                .param("limit", properties.codePolicy().perAddressPerHour())
                .update();

        assertRefused(() -> duringAnOutage.requestCode(anyPhone(), source), IdentityRefusal.CODE_TOO_OFTEN);
    }

    @Test
    void CRY_01_keepsNeitherPhoneNorCodeInTheClear() {
        String code = requestedCode();
        signIn.verify(phone, code);

        List<String> rows = jdbc.sql("""
                        select row_to_json(a)::text from account a
                        union all select row_to_json(c)::text from one_time_code c
                        union all select row_to_json(o)::text from one_time_code_outbox o
                        """).query(String.class).list();
        String hexPhone = HexFormat.of().formatHex(phone.value().getBytes(StandardCharsets.US_ASCII));
        assertThat(rows).isNotEmpty().noneMatch(row -> row.contains(phone.value()) || row.contains(hexPhone));
    }

    private boolean entersWith(String code) {
        try {
            signIn.verify(phone, code);
            return true;
        } catch (IdentityRefusedException refused) {
            return false;
        }
    }

    private String requestedCode() {
        signIn.requestCode(phone, source);
        return outbox.latest().stream()
                .filter(sent -> sent.phone().equals(phone))
                .map(SentCode::code)
                .findFirst()
                .orElseThrow();
    }

    private void letTimePass(String interval) {
        jdbc.sql("update one_time_code set requested_at = requested_at - :interval::interval")
                .param("interval", interval)
                .update();
    }

    private static String wrong(String code) {
        return code.equals("000000") ? "000001" : "000000";
    }
}
