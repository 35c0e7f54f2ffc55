package cn.sunshine.enrollment.identity.web;

import static cn.sunshine.enrollment.Visitors.withFormToken;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import cn.sunshine.enrollment.ApplicationTest;
import cn.sunshine.enrollment.identity.service.IdentityFixtures;
import cn.sunshine.enrollment.identity.service.outbox.OneTimeCodeOutbox;
import cn.sunshine.enrollment.shared.PhoneNumber;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

@ApplicationTest
class GuardianSignInPageTests {

    /** An address of its own: how often one address may ask is counted. */
    private static final String SOURCE = "192.0.2.77";

    @Autowired
    MockMvc browser;

    @Autowired
    OneTimeCodeOutbox outbox;

    @Test
    void letsWhoAsksForASecondCodeTooSoonTypeTheFirst() throws Exception {
        PhoneNumber phone = IdentityFixtures.anyPhone();
        assertThat(ask(phone).select("main").text()).contains("验证码已发送至");

        Document again = ask(phone);

        assertThat(again.select("main [role=status]").text()).contains("验证码刚刚发送过", "1 分钟后可重新获取");
        assertThat(again.select("main").text()).doesNotContain("验证码已发送至");
        assertThat(again.select("input[name=code]")).hasSize(1);
        List<String> sent = outbox.latest().stream()
                .filter(code -> code.phone().equals(phone))
                .map(code -> code.code())
                .toList();
        assertThat(sent).hasSize(1);
        String phoneOfForm = again.select("form[action$=code] [name=phone]").val();
        assertThat(browser.perform(form("/sign-in/code")
                                .param("phone", phoneOfForm)
                                .param("code", sent.get(0)))
                        .andReturn()
                        .getResponse()
                        .getRedirectedUrl())
                .isEqualTo("/family");
    }

    /** A right code is taken at once: a try that costs an attempt for a blank would lead back to the form. */
    @Test
    void takesTheCodeHoweverItIsTypedAndLosesNoAttempt() throws Exception {
        for (UnaryOperator<String> habit : List.<UnaryOperator<String>>of(
                GuardianSignInPageTests::wide,
                code -> code.substring(0, 3) + " " + code.substring(3),
                code -> code.substring(0, 3) + "\u3000" + code.substring(3) + "\u00A0",
                code -> code.substring(0, 3) + "\u2013" + code.substring(3))) {
            PhoneNumber phone = IdentityFixtures.anyPhone();
            ask(phone);
            String typed = habit.apply(outbox.latest().stream()
                    .filter(sent -> sent.phone().equals(phone))
                    .map(sent -> sent.code())
                    .findFirst()
                    .orElseThrow());

            assertThat(browser.perform(form("/sign-in/code")
                                    .param("phone", phone.value())
                                    .param("code", typed))
                            .andReturn()
                            .getResponse()
                            .getRedirectedUrl())
                    .as(typed)
                    .isEqualTo("/family");
        }
    }

    @Test
    void whoChoosesALanguageOrViewWhereTheCodeIsAskedForStaysThereAndHasTriedNone() throws Exception {
        PhoneNumber phone = IdentityFixtures.anyPhone();
        Document asked = Jsoup.parse(
                browser.perform(form("/sign-in").param("phone", phone.value()).param("next", "/family/messages"))
                        .andReturn()
                        .getResponse()
                        .getContentAsString());
        assertThat(asked.select("#site-corner a[rel=nofollow]")).isEmpty();
        String code = outbox.latest().stream()
                .filter(sent -> sent.phone().equals(phone))
                .map(sent -> sent.code())
                .findFirst()
                .orElseThrow();

        for (int i = 0; i < 12; i++) {
            MockHttpServletResponse english = press(asked, "lang", "en");
            assertThat(english.getStatus()).isEqualTo(200);
            assertThat(english.getHeader("Set-Cookie")).startsWith("lang=en;");
            Document page = Jsoup.parse(english.getContentAsString());
            assertThat(page.select("html").attr("lang")).isEqualTo("en");
            assertThat(page.select("main").text()).contains(phone.value()).doesNotContain("验证码");
            assertThat(page.select("input[name=code]")).hasSize(1);
            MockHttpServletResponse larger = press(page, "elder", "on");
            assertThat(larger.getHeader("Set-Cookie")).startsWith("elder=on;");
            assertThat(Jsoup.parse(larger.getContentAsString()).select("html.elder input[name=code]"))
                    .hasSize(1);
        }

        Document form = Jsoup.parse(press(asked, "lang", "en").getContentAsString());
        assertThat(browser.perform(form("/sign-in/code")
                                .param("phone", form.select("main [name=phone]").val())
                                .param("next", form.select("main [name=next]").val())
                                .param("code", code))
                        .andReturn()
                        .getResponse()
                        .getRedirectedUrl())
                .isEqualTo("/family/messages");
    }

    @Test
    void offersNoOtherLanguageWhereACodeWasRefused() throws Exception {
        PhoneNumber phone = IdentityFixtures.anyPhone();
        ask(phone);

        Document refused = Jsoup.parse(browser.perform(
                        form("/sign-in/code").param("phone", phone.value()).param("code", "x"))
                .andReturn()
                .getResponse()
                .getContentAsString());

        assertThat(refused.select("#code-error")).hasSize(1);
        assertThat(refused.select("#site-corner [name=lang], #site-corner a[rel=nofollow]"))
                .isEmpty();
    }

    /** As a browser without a script sends the form around this button. */
    private MockHttpServletResponse press(Document page, String name, String value) throws Exception {
        Element button = page.select("#site-corner button[name=" + name + "][value=" + value + "]")
                .first();
        assertThat(button).as(page.select("#site-corner").outerHtml()).isNotNull();
        Element sent = button.closest("form");
        MockHttpServletRequestBuilder form = form(sent.attr("action")).param(name, value);
        sent.select("input[type=hidden]:not([name=_csrf])")
                .forEach(field -> form.param(field.attr("name"), field.val()));
        return browser.perform(form).andReturn().getResponse();
    }

    private static String wide(String digits) {
        return digits.chars().mapToObj(c -> Character.toString(c - '0' + '０')).collect(Collectors.joining());
    }

    private Document ask(PhoneNumber phone) throws Exception {
        return Jsoup.parse(browser.perform(form("/sign-in").param("phone", phone.value()))
                .andReturn()
                .getResponse()
                .getContentAsString());
    }

    private static MockHttpServletRequestBuilder form(String path) {
        return post(path).with(withFormToken()).with(request -> {
            request.setRemoteAddr(SOURCE);
            return request;
        });
    }
}
