package cn.sunshine.enrollment.security;

import static cn.sunshine.enrollment.identity.service.IdentityFixtures.GOOD_PASSWORD;
import static cn.sunshine.enrollment.identity.service.IdentityFixtures.OTHER_PASSWORD;
import static cn.sunshine.enrollment.identity.service.IdentityFixtures.anyPhone;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import cn.sunshine.enrollment.ApplicationTest;
import cn.sunshine.enrollment.identity.service.outbox.OneTimeCodeOutbox;
import cn.sunshine.enrollment.registration.service.RegistrationFixtures;
import cn.sunshine.enrollment.scale.StatementLog;
import cn.sunshine.enrollment.shared.PhoneNumber;
import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.session.SessionRepository;
import org.springframework.test.web.servlet.MockMvc;

/** Who may give an account another number, and what that tells. */
@ApplicationTest
class PhoneChangeSecurityTests {

    private static final String PAGE = "/account/phone";
    private static final String CODE = "/account/phone/code";
    private static final String DONE = "/account?phone";

    private final PhoneNumber before = anyPhone();
    private final PhoneNumber wanted = anyPhone();

    @Autowired
    MockMvc site;

    @Autowired
    People people;

    @Autowired
    RegistrationFixtures registration;

    @Autowired
    OneTimeCodeOutbox outbox;

    @Autowired
    JdbcClient jdbc;

    /** Whoever has the old number, or a browser left open, is out; the family goes on where it is. */
    @Test
    void AUT_09_aFamilyChangesItsNumberAndEveryOtherSessionIsOver() {
        CookieBrowser elsewhere = family();
        CookieBrowser family = family();
        String session = family.session();
        assertThat(family.page("/account").select("a[href=" + PAGE + "]")).hasSize(1);

        assertThat(ask(family, wanted).select("main").text()).contains("验证码已发送至 " + wanted.value());
        assertThat(enter(family, wanted).getRedirectedUrl()).isEqualTo(DONE);

        assertThat(family.session()).isNotEqualTo(session);
        assertThat(family.page(DONE + "=").select("main").text()).contains("手机号已更换为 " + wanted.masked());
        assertThat(elsewhere.get("/account").getStatus()).isEqualTo(302);
        await().untilAsserted(() -> assertThat(
                        family.page("/family/messages").select("main").text())
                .contains("手机号已更换", "如果不是您本人更换的"));
        assertThat(family.page("/family/messages").select("section a").eachAttr("href"))
                .containsExactly("/account");

        CookieBrowser byTheNewOne = browser();
        people.enter(byTheNewOne, wanted);
        assertThat(byTheNewOne.page("/family/messages").select("main").text()).contains("手机号已更换");
        CookieBrowser nextOwner = browser();
        people.enter(nextOwner, before);
        assertThat(nextOwner.page("/family/messages").select("main").text()).contains("还没有消息");
    }

    @Test
    void AUT_12_aSessionLeftOpenIsNotEnoughAndTheCodeOfAnHourAgoIsNot(@Autowired SessionRepository<?> sessions) {
        CookieBrowser family = family();
        FreshCode.shownEarlierBy(family, Duration.ofMinutes(10), sessions);

        Document page = family.page(PAGE);
        assertThat(page.select("main form, main input")).isEmpty();
        assertThat(CookieBrowser.parse(
                                family.get(page.select("main a[href^=/sign-in]").attr("href")))
                        .select("input[name=next]")
                        .val())
                .isEqualTo(PAGE);
        assertThat(family.post(PAGE, "phone", wanted.value(), "password", "").getRedirectedUrl())
                .isEqualTo(PAGE);
        assertThat(isSentTo(wanted)).isFalse();

        CookieBrowser inTime = family();
        FreshCode.shownEarlierBy(inTime, Duration.ofMinutes(9), sessions);
        ask(inTime, wanted);
        assertThat(enter(inTime, wanted).getRedirectedUrl()).isEqualTo(DONE);
        assertThat(inTime.page(PAGE).select("main form"))
                .as("a code stands for one change")
                .isEmpty();
    }

    @Test
    void AUT_12_whoCameInByThePasswordShowsItAgain() {
        family().post("/account/password", "password", GOOD_PASSWORD, "again", GOOD_PASSWORD);
        CookieBrowser family = browser();
        family.post("/sign-in/password", "name", before.value(), "password", GOOD_PASSWORD);
        assertThat(family.page(PAGE).select("main a[href^=/sign-in]")).hasSize(1);

        for (String wrong : List.of("", OTHER_PASSWORD)) {
            MockHttpServletResponse refused = family.post(PAGE, "phone", wanted.value(), "password", wrong);
            assertThat(refused.getStatus()).isEqualTo(422);
            assertThat(CookieBrowser.parse(refused).select("#password-error").text())
                    .contains(wrong.isEmpty() ? "请填写现在使用的密码" : "密码不正确");
            assertThat(CookieBrowser.parse(refused).select("#phone").val()).isEqualTo(wanted.value());
        }
        assertThat(isSentTo(wanted)).isFalse();

        assertThat(family.post(PAGE, "phone", wanted.value(), "password", GOOD_PASSWORD)
                        .getStatus())
                .isEqualTo(200);
        assertThat(enter(family, wanted).getRedirectedUrl()).isEqualTo(DONE);
    }

    @Test
    void AUT_03_aNumberOfAnotherAccountIsAnsweredLikeAFreeOneUntilItsCodeIsShown() {
        anotherFamily();
        PhoneNumber free = anyPhone();
        CookieBrowser family = family();
        people.forgetEarlierCodes();

        assertThat(plain(family.post(PAGE, "phone", free.value()), free))
                .isEqualTo(plain(family.post(PAGE, "phone", wanted.value()), wanted));
        assertThat(plain(family.post(CODE, "phone", free.value(), "code", "0"), free))
                .isEqualTo(plain(family.post(CODE, "phone", wanted.value(), "code", "0"), wanted))
                .contains("验证码不正确或已失效");

        MockHttpServletResponse refused = enter(family, wanted);
        assertThat(refused.getStatus()).isEqualTo(422);
        assertThat(CookieBrowser.parse(refused).select("#code-error").text()).contains("已有自己的账号", "咨询电话");
        assertThat(family.page("/account").select("main").text()).contains(before.masked());
    }

    /** The statements are what takes time here. */
    @Test
    void AUT_03_aCodeIsSentAndLookedForTheSameWayWhetherTheNumberIsKnownOrNot() {
        anotherFamily();
        PhoneNumber free = anyPhone();
        CookieBrowser family = family();
        people.forgetEarlierCodes();
        family.get(PAGE);

        assertThat(statements(family, PAGE, "phone", wanted.value()))
                .isEqualTo(statements(family, PAGE, "phone", free.value()))
                .filteredOn(statement -> statement.startsWith("insert into one_time_code_outbox"))
                .hasSize(1);
        assertThat(statements(family, CODE, "phone", wanted.value(), "code", "000000"))
                .isNotEmpty()
                .isEqualTo(statements(family, CODE, "phone", free.value(), "code", "000000"));
    }

    @Test
    void aFamilyThatCameInWithTheNewNumberBeforeGetsItAllTheSame() {
        CookieBrowser early = browser();
        people.enter(early, wanted);
        CookieBrowser family = family();
        people.forgetEarlierCodes();
        ask(family, wanted);

        assertThat(enter(family, wanted).getRedirectedUrl()).isEqualTo(DONE);

        assertThat(early.get("/account").getStatus())
                .as("the session of the account that gave way is over")
                .isEqualTo(302);
        assertThat(family.page("/account").select("main").text()).contains(wanted.masked());
    }

    @Test
    void takesNumberAndCodeHoweverTheyAreTyped() {
        CookieBrowser family = family();
        people.forgetEarlierCodes();
        String typed = "+86 " + wide(wanted.value());
        assertThat(family.post(PAGE, "phone", typed).getStatus()).isEqualTo(200);

        String code = people.codeFor(wanted);
        assertThat(family.post(CODE, "phone", typed, "code", wide(code.substring(0, 3)) + " " + code.substring(3))
                        .getRedirectedUrl())
                .isEqualTo(DONE);
    }

    @Test
    void theOwnNumberAndOneThatIsNoneAreRefusedBesideTheField() {
        CookieBrowser family = family();
        people.forgetEarlierCodes();

        assertThat(refusedBeside(family, before.value())).contains("这就是您现在的手机号");
        assertThat(refusedBeside(family, "12345")).contains("请输入 11 位手机号码");
    }

    @Test
    void aSecondRequestWithinAMinuteLeadsToTheCodeThatWasSent() {
        CookieBrowser family = family();
        ask(family, wanted);

        Document again = CookieBrowser.parse(family.post(PAGE, "phone", wanted.value()));

        assertThat(again.select("main [role=status]").text()).contains("验证码刚刚发送过");
        assertThat(enter(family, wanted).getRedirectedUrl()).isEqualTo(DONE);
    }

    @Test
    void aSecondPressLeadsWhereTheFirstDidAndWhoReloadsBeginsAnew() {
        CookieBrowser family = family();
        ask(family, wanted);
        enter(family, wanted);

        assertThat(enter(family, wanted).getRedirectedUrl()).isEqualTo(DONE);
        assertThat(family.get("/account").getStatus()).isEqualTo(200);
        assertThat(family.get(CODE).getRedirectedUrl()).isEqualTo(PAGE);
        assertThat(family.post(CODE, "phone", "12345", "code", "000000").getRedirectedUrl())
                .isEqualTo(PAGE);
    }

    private static String refusedBeside(CookieBrowser family, String phone) {
        MockHttpServletResponse refused = family.post(PAGE, "phone", phone);
        assertThat(refused.getStatus()).isEqualTo(422);
        Document page = CookieBrowser.parse(refused);
        assertThat(page.select(".error-summary a").eachAttr("href")).containsExactly("#phone");
        return page.select("#phone-error").text();
    }

    /** An account on which nothing hangs would give the number away. */
    private void anotherFamily() {
        registration.draft(registration.openSeason(), people.guardian(wanted).id());
    }

    private CookieBrowser family() {
        CookieBrowser family = browser();
        people.enter(family, before);
        return family;
    }

    private Document ask(CookieBrowser family, PhoneNumber phone) {
        people.forgetEarlierCodes();
        MockHttpServletResponse asked = family.post(PAGE, "phone", phone.value());
        assertThat(asked.getStatus()).isEqualTo(200);
        return CookieBrowser.parse(asked);
    }

    private MockHttpServletResponse enter(CookieBrowser family, PhoneNumber phone) {
        return family.post(CODE, "phone", phone.value(), "code", people.codeFor(phone));
    }

    private boolean isSentTo(PhoneNumber phone) {
        return outbox.latest().stream().anyMatch(sent -> sent.phone().equals(phone));
    }

    private static List<String> statements(CookieBrowser family, String path, String... fields) {
        try (StatementLog log = new StatementLog()) {
            family.post(path, fields);
            return log.statements();
        }
    }

    /** The page without the number that was typed and without the token of the form, which differs each time. */
    private static String plain(MockHttpServletResponse answer, PhoneNumber typed) {
        Document page = CookieBrowser.parse(answer);
        page.select("input[name=_csrf]").remove();
        return answer.getStatus() + page.html().replace(typed.value(), "…");
    }

    private static String wide(String digits) {
        return digits.chars().mapToObj(c -> Character.toString(c - '0' + '０')).collect(Collectors.joining());
    }

    private CookieBrowser browser() {
        return new CookieBrowser(site);
    }
}
