package cn.sunshine.enrollment.security;

import static org.assertj.core.api.Assertions.assertThat;

import cn.sunshine.enrollment.ApplicationTest;
import cn.sunshine.enrollment.identity.service.IdentityFixtures;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.web.util.UriUtils;

/** Who comes in is led on to where he wanted to go, as long as that is a page of this site. */
@ApplicationTest
class RedirectSecurityTests {

    @Autowired
    MockMvc site;

    @Autowired
    People people;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "//evil.example",
                "https://evil.example",
                "/\\evil.example",
                "/%09/evil.example",
                "\t//evil.example",
                "javascript:alert(1)",
                "/family@evil.example",
                "/..//evil.example"
            })
    void INP_05_nobodyIsLedToAnotherSite(String next) throws Exception {
        String typed = UriUtils.encode(next, "UTF-8");
        for (String path : List.of(
                "/sign-in?next=" + typed, "/sign-in/second-factor?next=" + typed, "/sign-in?lang=en&next=" + typed)) {
            MockHttpServletResponse answer = new CookieBrowser(site).get(path);
            assertThat(String.valueOf(answer.getRedirectedUrl()))
                    .as(path)
                    .doesNotStartWith("//")
                    .doesNotContain(":");
            assertThat(CookieBrowser.parse(answer).select("a[href*=evil], form[action*=evil]"))
                    .filteredOn(link -> !link.attr("href").startsWith("/sign-in"))
                    .filteredOn(link -> !link.attr("href").contains("lang="))
                    .as(path)
                    .isEmpty();
        }
    }

    @Test
    void INP_05_aSignInLeadsToAPageOfThisSiteOnly() {
        for (String next : List.of("//evil.example", "https://evil.example", "/\\evil.example", "/district/staff")) {
            var phone = IdentityFixtures.anyPhone();
            CookieBrowser family = new CookieBrowser(site);
            people.forgetEarlierCodes();
            family.post("/sign-in", "phone", phone.value(), "next", next);
            assertThat(family.post("/sign-in/code", "phone", phone.value(), "code", people.codeFor(phone), "next", next)
                            .getRedirectedUrl())
                    .as(next)
                    .isEqualTo("/family");
        }
    }

    @Test
    void INP_05_theDoorsOfPasswordsAndOfOfficersLeadToPagesOfThisSiteOnly() {
        var phone = IdentityFixtures.anyPhone();
        CookieBrowser family = new CookieBrowser(site);
        people.enter(family, phone);
        String own = IdentityFixtures.GOOD_PASSWORD;
        family.post("/account/password", "password", own, "again", own);
        People.Officer officer = people.enterFirst(new CookieBrowser(site));
        String home = people.enter(new CookieBrowser(site), officer).getRedirectedUrl();

        for (String next : List.of("//evil.example", "https://evil.example", "/\\evil.example")) {
            assertThat(new CookieBrowser(site)
                            .post("/sign-in/password", "name", phone.value(), "password", own, "next", next)
                            .getRedirectedUrl())
                    .as(next)
                    .isEqualTo("/family");
            CookieBrowser office = new CookieBrowser(site);
            assertThat(office.post(
                                    "/sign-in/staff",
                                    "name",
                                    officer.login(),
                                    "password",
                                    officer.password(),
                                    "next",
                                    next)
                            .getRedirectedUrl())
                    .as(next)
                    .isEqualTo("/sign-in/second-factor");
            people.allowTheSameCodeAgain(officer);
            assertThat(office.post(
                                    "/sign-in/second-factor",
                                    "code",
                                    officer.authenticator().code(),
                                    "next",
                                    next)
                            .getRedirectedUrl())
                    .as(next)
                    .isEqualTo(home);
        }
    }
}
