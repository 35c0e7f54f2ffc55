package cn.sunshine.enrollment.platform;

import static org.assertj.core.api.Assertions.assertThat;

import cn.sunshine.enrollment.identity.web.AccessMatrix;
import jakarta.servlet.Filter;
import java.io.IOException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.context.runner.WebApplicationContextRunner;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpHeaders;
import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.access.AccessDeniedHandlerImpl;
import org.springframework.security.web.authentication.Http403ForbiddenEntryPoint;
import org.springframework.security.web.context.RequestAttributeSecurityContextRepository;
import org.springframework.security.web.context.SecurityContextRepository;
import org.springframework.security.web.csrf.CsrfTokenRepository;
import org.springframework.session.web.http.CookieSerializer;
import org.springframework.session.web.http.CookieSerializer.CookieValue;

/** What browsers are sent where the site is reached over TLS, and where it is not. */
class TlsProfileTests {

    @Configuration(proxyBeanMethods = false)
    static class Neighbours {

        @Bean
        AccessMatrix matrix() throws IOException {
            return AccessMatrix.load(false);
        }

        @Bean
        SecurityContextRepository accounts() {
            return new RequestAttributeSecurityContextRepository();
        }

        @Bean
        AuthenticationEntryPoint doors() {
            return new Http403ForbiddenEntryPoint();
        }

        @Bean
        AccessDeniedHandler refusals() {
            return new AccessDeniedHandlerImpl();
        }
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void CRY_09_SES_02_cookiesAreBoundToTheHostAndToTlsWhereThereIsTls(boolean tls) {
        new WebApplicationContextRunner()
                .withUserConfiguration(SecurityConfiguration.class, Neighbours.class)
                .withPropertyValues("enrollment.web.tls=" + tls)
                .run(context -> {
                    MockHttpServletRequest request = new MockHttpServletRequest("GET", "/");
                    request.setServletPath("/");
                    MockHttpServletResponse response = new MockHttpServletResponse();
                    CookieSerializer sessions = context.getBean(CookieSerializer.class);
                    CsrfTokenRepository tokens = context.getBean(CsrfTokenRepository.class);
                    sessions.writeCookieValue(new CookieValue(request, response, "id"));
                    tokens.saveToken(tokens.generateToken(request), request, response);
                    // what takes a cookie away must name it as it was set, else browsers keep it
                    sessions.writeCookieValue(new CookieValue(request, response, ""));
                    tokens.saveToken(null, request, response);
                    context.getBean("springSecurityFilterChain", Filter.class)
                            .doFilter(request, response, new MockFilterChain());
                    SecurityContextHolder.clearContext();

                    assertThat(response.getHeaders(HttpHeaders.SET_COOKIE))
                            .hasSize(4)
                            .allSatisfy(cookie -> assertThat(cookie)
                                    .contains("Path=/", "HttpOnly")
                                    .doesNotContainIgnoringCase("domain="))
                            .allMatch(cookie -> cookie.startsWith("__Host-") == tls)
                            .allMatch(cookie -> cookie.contains("; Secure") == tls);
                    assertThat(response.getCookies()).allMatch(cookie -> "Lax".equals(cookie.getAttribute("SameSite")));
                    assertThat(response.getHeader("Strict-Transport-Security"))
                            .isEqualTo(tls ? "max-age=15768000" : null);
                });
    }
}
