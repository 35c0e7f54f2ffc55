package cn.sunshine.enrollment.page;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.Cookie;
import java.util.Locale;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.mock.web.MockHttpServletRequest;

class PreferenceCookiesTests {

    /** Any host of the domain can set a cookie without the prefix, and nobody but the site itself one with it. */
    @ParameterizedTest
    @CsvSource({"false, lang, en", "false, __Host-lang, zh", "true, lang, zh", "true, __Host-lang, en"})
    void SES_02_believesTheCookieThatItWroteAndNoOther(boolean tls, String name, String language) {
        MockHttpServletRequest request = new MockHttpServletRequest();
        request.setCookies(new Cookie(name, "en"));

        Locale locale = new ChosenLocale(new PreferenceCookies(tls)).resolveLocale(request);

        assertThat(locale.getLanguage()).isEqualTo(language);
    }
}
