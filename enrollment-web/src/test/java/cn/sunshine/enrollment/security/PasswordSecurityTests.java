package cn.sunshine.enrollment.security;

import static cn.sunshine.enrollment.identity.service.IdentityFixtures.GOOD_PASSWORD;
import static cn.sunshine.enrollment.identity.service.IdentityFixtures.OTHER_PASSWORD;
import static org.assertj.core.api.Assertions.assertThat;

import cn.sunshine.enrollment.ApplicationTest;
import cn.sunshine.enrollment.identity.Role;
import cn.sunshine.enrollment.identity.ScopedRole;
import cn.sunshine.enrollment.identity.service.IdentityFixtures;
import cn.sunshine.enrollment.registration.service.RegistrationFixtures;
import cn.sunshine.enrollment.security.People.Officer;
import cn.sunshine.enrollment.shared.AccountId;
import cn.sunshine.enrollment.shared.PhoneNumber;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;

/** What a password may be, on the page where it is set, and how long it may stay. */
@ApplicationTest
class PasswordSecurityTests {

    private static final String PAGE = "/account/password";

    @Autowired
    MockMvc site;

    @Autowired
    People people;

    @Autowired
    JdbcClient jdbc;

    @Test
    void AUT_02_refusesAFamilysPhoneNumberInItsPasswordAndSaysSoBesideTheField() {
        PhoneNumber phone = IdentityFixtures.anyPhone();
        CookieBrowser family = browser();
        people.enter(family, phone);

        for (String password : List.of(phone.value(), "我的号码" + phone.value() + "！", inWideDigits(phone))) {
            isRefusedAsPersonal(password, family.post(PAGE, "password", password, "again", password));
        }
        assertThat(family.page(PAGE).select("#old"))
                .as("no password was set meanwhile")
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "password1, 太常见",
        "四月的风吹过, 密码至少 8 个字符",
        "给138 1234 5678打电话, 不要包含",
        "我的证件110101199003077213, 不要包含",
        "林小满喜欢太阳和小狗, 不要包含",
        "太阳和小狗林一诺, 不要包含"
    })
    void AUT_02_refusesWhatIsCommonOrShortOrHoldsANumberOrAFamilysNames(
            String password, String words, @Autowired RegistrationFixtures registration) {
        CookieBrowser family = browser();
        people.enter(family, IdentityFixtures.anyPhone());
        registration.draft(registration.openSeason(), new AccountId(newestFamily()));

        MockHttpServletResponse refused = family.post(PAGE, "password", password, "again", password);

        assertThat(refused.getStatus()).isEqualTo(422);
        assertThat(CookieBrowser.parse(refused).select("#password-error").text())
                .contains(words);
        assertThat(family.page(PAGE).select("#old"))
                .as("no password was set meanwhile")
                .isEmpty();
    }

    @Test
    void AUT_04_tenWrongOldPasswordsShutTheChangeForTheRightOneTooAndAreOnRecord() {
        CookieBrowser family = browser();
        people.enter(family, IdentityFixtures.anyPhone());
        UUID account = newestFamily();
        family.post(PAGE, "password", GOOD_PASSWORD, "again", GOOD_PASSWORD);
        for (int tries = 0; tries < 10; tries++) {
            isRefusedAsWrong(change(family, "not the old one"));
        }

        isRefusedAsWrong(change(family, GOOD_PASSWORD));
        assertThat(recorded("identity.change-password-failed", account)).isEqualTo(11);
        assertThat(recorded("identity.lock", account)).isEqualTo(1);
        assertThat(family.get("/account").getStatus())
                .as("AUT-05: the session goes on")
                .isEqualTo(200);

        jdbc.sql("update account set locked_until = now() - interval '1 second' where id = :id")
                .param("id", account)
                .update();
        assertThat(change(family, GOOD_PASSWORD).getRedirectedUrl()).isEqualTo("/account?changed");
    }

    @Test
    void AUT_02_refusesAnOfficersLoginAndNameInThePasswordAndSaysSoBesideTheField() {
        CookieBrowser office = browser();
        Officer officer = officer(office);
        String login = officer.login();

        for (String password : List.of(login + "-2027", "我是" + login.toUpperCase(Locale.ROOT), "欧阳一的密码最安全")) {
            isRefusedAsPersonal(
                    password, office.post(PAGE, "old", officer.password(), "password", password, "again", password));
        }
        assertThat(people.enter(browser(), officer).getStatus())
                .as("the old one holds")
                .isEqualTo(302);
    }

    /** Every moment that the account knows of lies ten years back, so that no date of it can bring the question. */
    @Test
    void AUT_02_asksNobodyForANewPasswordHoweverOldTheOneIs() {
        Officer officer = officer(browser());
        growTenYearsOlder(officer.id().value());
        CookieBrowser office = browser();
        assertThat(people.enter(office, officer).getRedirectedUrl()).isEqualTo("/supervision");
        assertThat(office.get("/supervision").getStatus()).isEqualTo(200);

        PhoneNumber phone = IdentityFixtures.anyPhone();
        CookieBrowser first = browser();
        people.enter(first, phone);
        first.post(PAGE, "password", GOOD_PASSWORD, "again", GOOD_PASSWORD);
        growTenYearsOlder(newestFamily());
        CookieBrowser family = browser();
        assertThat(family.post("/sign-in/password", "name", phone.value(), "password", GOOD_PASSWORD)
                        .getRedirectedUrl())
                .isEqualTo("/family");
        assertThat(family.get("/family").getStatus()).isEqualTo(200);
    }

    private static MockHttpServletResponse change(CookieBrowser family, String old) {
        return family.post(PAGE, "old", old, "password", OTHER_PASSWORD, "again", OTHER_PASSWORD);
    }

    private static void isRefusedAsWrong(MockHttpServletResponse answer) {
        assertThat(answer.getStatus()).isEqualTo(422);
        assertThat(CookieBrowser.parse(answer).select("#old-error").text()).contains("原密码不正确");
    }

    private int recorded(String action, UUID account) {
        return jdbc.sql("select count(*) from audit_entry where action = :action and subject_id = :account"
                        + " and actor_account = :by and actor_role = 'GUARDIAN' and source is not null")
                .param("action", action)
                .param("account", account.toString())
                .param("by", account)
                .query(Integer.class)
                .single();
    }

    private static void isRefusedAsPersonal(String password, MockHttpServletResponse answer) {
        assertThat(answer.getStatus()).as(password).isEqualTo(422);
        assertThat(CookieBrowser.parse(answer).select("#password-error").text())
                .as(password)
                .contains("密码中不要包含姓名、手机号、登录名或身份证号");
    }

    /** As a Chinese keyboard types digits. */
    private static String inWideDigits(PhoneNumber phone) {
        return phone.value()
                .chars()
                .collect(
                        StringBuilder::new,
                        (wide, digit) -> wide.append((char) (digit - '0' + '０')),
                        StringBuilder::append)
                .toString();
    }

    private void growTenYearsOlder(UUID account) {
        List<String> moments = jdbc.sql("select column_name from information_schema.columns"
                        + " where table_name = 'account' and data_type like 'timestamp%'")
                .query(String.class)
                .list();
        assertThat(moments).contains("created_at", "last_signed_in_at");
        for (String moment : moments) {
            assertThat(jdbc.sql("update account set " + moment + " = " + moment
                                    + " - interval '10 years' where id = :id")
                            .param("id", account)
                            .update())
                    .isEqualTo(1);
        }
    }

    private UUID newestFamily() {
        return jdbc.sql("select id from account where kind = 'GUARDIAN' order by created_at desc limit 1")
                .query(UUID.class)
                .single();
    }

    private Officer officer(CookieBrowser office) {
        return people.enterFirst(office, ScopedRole.in(Role.SUPERVISOR, IdentityFixtures.anyDistrict()));
    }

    private CookieBrowser browser() {
        return new CookieBrowser(site);
    }
}
