package cn.sunshine.enrollment.identity.web;

import static cn.sunshine.enrollment.Visitors.withFormToken;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import cn.sunshine.enrollment.ApplicationTest;
import cn.sunshine.enrollment.identity.service.IdentityFixtures;
import cn.sunshine.enrollment.identity.service.outbox.OneTimeCodeOutbox;
import cn.sunshine.enrollment.shared.PhoneNumber;
import jakarta.servlet.http.Cookie;
import java.util.Optional;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** The page on which a family types the code that was sent to its new number. */
@ApplicationTest
class ChangePhonePageTests {

    /** An address of its own: how often one address may ask is counted. */
    private static final String SOURCE = "192.0.2.78";

    private final PhoneNumber wanted = IdentityFixtures.anyPhone();

    @Autowired
    MockMvc browser;

    @Autowired
    OneTimeCodeOutbox outbox;

    private Optional<Cookie> session = Optional.empty();

    @BeforeEach
    void aFamilySignsIn() throws Exception {
        PhoneNumber before = IdentityFixtures.anyPhone();
        send(form("/sign-in").param("phone", before.value()));
        session = Optional.ofNullable(enter("/sign-in/code", before).getCookie("SESSION"));
    }

    @Test
    void whoChoosesALanguageOrViewThereKeepsTheNewNumberAndHasTriedNoCode() throws Exception {
        Document asked = page(send(form("/account/phone").param("phone", wanted.value())));
        assertThat(asked.select("#site-corner a[rel=nofollow]")).isEmpty();

        for (int i = 0; i < 12; i++) {
            MockHttpServletResponse english = press(asked, "lang", "en");
            assertThat(english.getStatus()).isEqualTo(200);
            assertThat(english.getHeaders("Set-Cookie")).anyMatch(kept -> kept.startsWith("lang=en;"));
            Document page = page(english);
            assertThat(page.select("html").attr("lang")).isEqualTo("en");
            assertThat(page.select("main").text()).contains(wanted.value()).doesNotContain("验证码");
            assertThat(page.select("main [name=phone]").val()).isEqualTo(wanted.value());
            assertThat(page(press(page, "elder", "on")).select("html.elder input[name=code]"))
                    .hasSize(1);
        }

        assertThat(enter("/account/phone/code", wanted).getRedirectedUrl()).isEqualTo("/account?phone");
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
        return send(form);
    }

    private MockHttpServletResponse enter(String path, PhoneNumber phone) throws Exception {
        String code = outbox.latest().stream()
                .filter(sent -> sent.phone().equals(phone))
                .map(sent -> sent.code())
                .findFirst()
                .orElseThrow();
        return send(form(path).param("phone", phone.value()).param("code", code));
    }

    private MockHttpServletResponse send(MockHttpServletRequestBuilder form) throws Exception {
        session.ifPresent(form::cookie);
        return browser.perform(form).andReturn().getResponse();
    }

    private static Document page(MockHttpServletResponse answer) throws Exception {
        return Jsoup.parse(answer.getContentAsString());
    }

    private static MockHttpServletRequestBuilder form(String path) {
        return post(path).with(withFormToken()).with(request -> {
            request.setRemoteAddr(SOURCE);
            return request;
        });
    }
}
