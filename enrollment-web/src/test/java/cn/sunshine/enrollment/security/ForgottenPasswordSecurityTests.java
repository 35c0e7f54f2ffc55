package cn.sunshine.enrollment.security;

import static cn.sunshine.enrollment.identity.service.IdentityFixtures.GOOD_PASSWORD;
import static cn.sunshine.enrollment.identity.service.IdentityFixtures.OTHER_PASSWORD;
import static org.assertj.core.api.Assertions.assertThat;

import cn.sunshine.enrollment.ApplicationTest;
import cn.sunshine.enrollment.identity.Role;
import cn.sunshine.enrollment.identity.ScopedRole;
import cn.sunshine.enrollment.identity.service.IdentityFixtures;
import cn.sunshine.enrollment.security.People.Officer;
import cn.sunshine.enrollment.shared.PhoneNumber;
import java.time.Duration;
import java.util.UUID;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.session.SessionRepository;
import org.springframework.test.web.servlet.MockMvc;

/** Who may set a new password without the old one: a family within ten minutes of a code to its phone. */
@ApplicationTest
class ForgottenPasswordSecurityTests {

    private static final String PAGE = "/account/password";

    @Autowired
    MockMvc site;

    @Autowired
    People people;

    @Autowired
    JdbcClient jdbc;

    /** Whoever learned the password is in by it; whoever forgot it has the phone. */
    @Test
    void AUT_09_whoHasJustComeInByACodeReplacesAForgottenPasswordAndWhoLearnedItIsOut() {
        PhoneNumber phone = withPassword();
        CookieBrowser thief = byPassword(phone);
        CookieBrowser family = browser();
        people.enter(family, phone);

        Document page = family.page(PAGE);
        assertThat(page.select("#old")).isEmpty();
        assertThat(page.select("main").text()).contains("您刚用短信验证码登录", "10 分钟");
        String before = family.session();
        assertThat(replace(family).getRedirectedUrl()).isEqualTo("/account?changed");

        assertThat(family.session()).isNotEqualTo(before);
        assertThat(family.get("/account").getStatus()).isEqualTo(200);
        assertThat(thief.get("/account").getStatus()).isEqualTo(302);
        assertThat(signIn(browser(), phone, GOOD_PASSWORD)).isEqualTo(422);
        assertThat(signIn(browser(), phone, OTHER_PASSWORD)).isEqualTo(302);
        assertThat(recorded("identity.replace-password", newestFamily())).isEqualTo(1);
    }

    @Test
    void AUT_10_aCodeReplacesOnePasswordAndTenMinutesLaterNone(@Autowired SessionRepository<?> sessions) {
        CookieBrowser family = browser();
        people.enter(family, withPassword());
        FreshCode.shownEarlierBy(family, Duration.ofMinutes(10), sessions);
        asksForTheOldOne(family);

        people.enter(family, withPassword());
        FreshCode.shownEarlierBy(family, Duration.ofMinutes(9), sessions);
        assertThat(replace(family).getRedirectedUrl()).isEqualTo("/account?changed");
        asksForTheOldOne(family);
    }

    @Test
    void AUT_09_whoCameInByThePasswordShowsItAndIsLedToACode() {
        PhoneNumber phone = withPassword();
        CookieBrowser family = browser();
        people.enter(family, phone);
        assertThat(signIn(family, phone, GOOD_PASSWORD))
                .as("the code of a moment ago was another sign-in's")
                .isEqualTo(302);
        asksForTheOldOne(family);

        Document page = family.page(PAGE);
        assertThat(page.select("main").text()).contains("忘记了原密码");
        String way = page.select("main form a[href^=/sign-in]").attr("href");
        assertThat(CookieBrowser.parse(family.get(way))
                        .select("input[name=next]")
                        .val())
                .isEqualTo(PAGE);
    }

    @Test
    void AUT_09_noOfficerReplacesAPasswordWithoutTheOldOne() {
        CookieBrowser office = browser();
        officer(office);

        asksForTheOldOne(office);
        assertThat(office.page(PAGE).select("main").text()).doesNotContain("忘记");
    }

    private static void asksForTheOldOne(CookieBrowser visitor) {
        assertThat(visitor.page(PAGE).select("#old")).hasSize(1);
        MockHttpServletResponse refused = replace(visitor);
        assertThat(refused.getStatus()).isEqualTo(422);
        assertThat(CookieBrowser.parse(refused).select("#old-error").text()).contains("请填写现在使用的密码");
    }

    private static MockHttpServletResponse replace(CookieBrowser visitor) {
        return visitor.post(PAGE, "password", OTHER_PASSWORD, "again", OTHER_PASSWORD);
    }

    private PhoneNumber withPassword() {
        PhoneNumber phone = IdentityFixtures.anyPhone();
        CookieBrowser first = browser();
        people.enter(first, phone);
        first.post(PAGE, "password", GOOD_PASSWORD, "again", GOOD_PASSWORD);
        return phone;
    }

    private CookieBrowser byPassword(PhoneNumber phone) {
        CookieBrowser visitor = browser();
        assertThat(signIn(visitor, phone, GOOD_PASSWORD)).isEqualTo(302);
        assertThat(visitor.get("/account").getStatus()).isEqualTo(200);
        return visitor;
    }

    private static int signIn(CookieBrowser visitor, PhoneNumber phone, String password) {
        return visitor.post("/sign-in/password", "name", phone.value(), "password", password)
                .getStatus();
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
