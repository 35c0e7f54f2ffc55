package cn.sunshine.enrollment.page;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.web.header.writers.XContentTypeOptionsHeaderWriter;

class PreferenceFilterTests {

    private final MockHttpServletResponse response = new MockHttpServletResponse();
    private final MockFilterChain chain = new MockFilterChain();

    @Test
    void keepsTheChoiceInACookieAndComesBackToThePageWithoutIt() throws Exception {
        filter(request("GET", "/draws", "number=%E5%BC%A0&lang=en", "lang", "en"));

        assertThat(chain.getRequest()).isNull();
        assertThat(response.getStatus()).isEqualTo(303);
        assertThat(response.getHeader("Location")).isEqualTo("/draws?number=%E5%BC%A0");
        assertThat(response.getHeader("Set-Cookie"))
                .startsWith("lang=en;")
                .contains("Path=/;", "Max-Age=31536000", "HttpOnly", "SameSite=Lax")
                .doesNotContain("Secure");
    }

    @Test
    void sendsTheCookieOnlyOverTlsWhereTheSiteIsServedOverIt() throws Exception {
        MockHttpServletRequest request = request("GET", "/", "elder=on", "elder", "on");
        request.setSecure(true);

        filter(request);

        assertThat(response.getHeader("Location")).isEqualTo("/");
        assertThat(response.getHeader("Set-Cookie")).contains("Secure");
    }

    @Test
    void OUT_03_SES_09_answersWithTheHeadersOfEveryAnswer() throws Exception {
        filter(request("GET", "/account", "lang=en", "lang", "en"));

        assertThat(response.getHeader("X-Content-Type-Options")).isEqualTo("nosniff");
    }

    /** Where a proxy ends TLS no request looks secure. */
    @Test
    void CRY_09_SES_02_everyCookieIsBoundToTheHostAndToTlsWhereThereIsTls() throws Exception {
        MockHttpServletRequest request = request("GET", "/", "elder=on&lang=en", "elder", "on");
        request.setParameter("lang", "en");

        new PreferenceFilter(new PreferenceCookies(true), XContentTypeOptionsHeaderWriter::new)
                .doFilter(request, response, chain);

        assertThat(response.getHeaders("Set-Cookie"))
                .hasSize(2)
                .allMatch(cookie -> cookie.startsWith("__Host-"))
                .allSatisfy(cookie -> assertThat(cookie)
                        .contains("; Secure", "; HttpOnly", "Path=/;", "SameSite=Lax")
                        .doesNotContainIgnoringCase("domain="));
    }

    @Test
    void keepsTwoChoicesAtOnce() throws Exception {
        MockHttpServletRequest request = request("GET", "/family", "elder=on&lang=zh-CN", "elder", "on");
        request.setParameter("lang", "zh-CN");

        filter(request);

        assertThat(response.getHeaders("Set-Cookie")).hasSize(2);
        assertThat(response.getHeader("Location")).isEqualTo("/family");
    }

    @Test
    void INP_05_neverLeadsToAnotherHost() throws Exception {
        filter(request("GET", "//evil.example/x", "lang=en", "lang", "en"));

        assertThat(response.getHeader("Location")).isEqualTo("/evil.example/x");
    }

    /** A form that only brings it in its body knows what to do with it. */
    @Test
    void letsAFormPassThatIsSentToAnAddressWithoutAChoice() throws Exception {
        MockHttpServletRequest request = request("POST", "/sign-in/code", "next=/family", "lang", "en");
        filter(request);

        assertThat(chain.getRequest()).isSameAs(request);
        assertThat(response.getHeader("Set-Cookie")).isNull();
    }

    @Test
    void opensThePageOfAFormOfOursWithItsOwnParametersOnly() throws Exception {
        filter(typed("same-origin"));

        HttpServletRequest opened = (HttpServletRequest) Objects.requireNonNull(chain.getRequest());
        assertThat(opened.getMethod()).isEqualTo("GET");
        assertThat(opened.getQueryString()).isEqualTo("next=/family");
        assertThat(opened.getParameterMap()).containsOnlyKeys("next");
        assertThat(opened.getParameterValues("next")).containsExactly("/family");
        assertThat(opened.getParameter("phone")).isNull();
        assertThat(ReopenedForm.typed(opened, "phone")).contains("1380000");
        assertThat(response.getHeader("Set-Cookie")).startsWith("elder=on;");
    }

    @ParameterizedTest
    @ValueSource(strings = {"cross-site", "same-site", "none"})
    void OUT_13_neitherSendsNorShowsAFormOfAnotherSite(String site) throws Exception {
        filter(typed(site));

        assertThat(chain.getRequest()).isNull();
        assertThat(response.getStatus()).isEqualTo(303);
        assertThat(response.getHeader("Location")).isEqualTo("/sign-in?next=/family");
    }

    @Test
    void OUT_13_neitherSendsNorShowsAFormWithASecret() throws Exception {
        MockHttpServletRequest request = typed("same-origin");
        request.setParameter("secretive", "yes");
        filter(request);

        assertThat(chain.getRequest()).isNull();
        assertThat(response.getStatus()).isEqualTo(303);
    }

    private static MockHttpServletRequest typed(String site) {
        MockHttpServletRequest request = request("POST", "/sign-in", "next=/family&elder=on", "elder", "on");
        request.addHeader("Sec-Fetch-Site", site);
        request.setContentType("application/x-www-form-urlencoded");
        request.setParameter("next", "/family", "/of-the-form");
        request.setParameter("phone", "1380000");
        return request;
    }

    @ParameterizedTest
    @CsvSource({"GET,lang,fr", "GET,lang,en;Domain=evil", "GET,elder,maybe", "GET,other,en", "PUT,lang,en"})
    void letsEverythingElsePassAndWritesNothing(String method, String name, String value) throws Exception {
        filter(request(method, "/draws", name + "=" + value, name, value));

        assertThat(chain.getRequest()).isNotNull();
        assertThat(response.getHeader("Set-Cookie")).isNull();
        assertThat(response.getStatus()).isEqualTo(200);
    }

    private void filter(MockHttpServletRequest request) throws Exception {
        new PreferenceFilter(new PreferenceCookies(false), XContentTypeOptionsHeaderWriter::new)
                .doFilter(request, response, chain);
    }

    private static MockHttpServletRequest request(String method, String path, String query, String name, String value) {
        MockHttpServletRequest request = new MockHttpServletRequest(method, path);
        request.setQueryString(query);
        request.setParameter(name, value);
        return request;
    }
}
