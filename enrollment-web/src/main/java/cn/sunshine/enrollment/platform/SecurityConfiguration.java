package cn.sunshine.enrollment.platform;

import cn.sunshine.enrollment.identity.web.AccessMatrix;
import cn.sunshine.enrollment.identity.web.AccessRow;
import jakarta.servlet.DispatcherType;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpMethod;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configuration.EnableWebSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.annotation.web.configurers.AuthorizeHttpRequestsConfigurer;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.context.SecurityContextRepository;
import org.springframework.security.web.csrf.CookieCsrfTokenRepository;
import org.springframework.security.web.firewall.HttpFirewall;
import org.springframework.security.web.firewall.StrictHttpFirewall;
import org.springframework.security.web.header.writers.CrossOriginOpenerPolicyHeaderWriter.CrossOriginOpenerPolicy;
import org.springframework.security.web.header.writers.CrossOriginResourcePolicyHeaderWriter.CrossOriginResourcePolicy;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.session.web.http.CookieSerializer;
import org.springframework.session.web.http.DefaultCookieSerializer;

/**
 * The one filter chain. Who may open what is not written here but in the access matrix; what the matrix does not name is
 * denied. No session is made for a visitor: the token against forged requests lives in a cookie.
 */
@Configuration(proxyBeanMethods = false)
@EnableWebSecurity
@EnableConfigurationProperties(WebSecurityProperties.class)
class SecurityConfiguration {

    private static final String CONTENT_SECURITY = "default-src 'self'; script-src 'self'; style-src 'self';"
            + " img-src 'self' data: blob:; connect-src 'self'; object-src 'none'; base-uri 'none'; form-action 'self';"
            + " frame-ancestors 'none'";
    private static final String PERMISSIONS = "accelerometer=(), autoplay=(), camera=(self), display-capture=(),"
            + " geolocation=(self), gyroscope=(), microphone=(), payment=(), usb=()";
    private static final long HALF_A_YEAR_SECONDS = 15_768_000;

    @Bean
    SecurityFilterChain filterChain(
            HttpSecurity http,
            AccessMatrix matrix,
            SecurityContextRepository accounts,
            AuthenticationEntryPoint doors,
            AccessDeniedHandler refusals,
            CookieCsrfTokenRepository csrfTokens,
            WebSecurityProperties properties) {
        return http.securityContext(context -> context.securityContextRepository(accounts))
                .authorizeHttpRequests(requests -> authorize(requests, matrix))
                .csrf(csrf -> csrf.csrfTokenRepository(csrfTokens))
                .exceptionHandling(
                        handling -> handling.authenticationEntryPoint(doors).accessDeniedHandler(refusals))
                .headers(headers -> harden(headers, properties))
                .requestCache(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .build();
    }

    /** No browser sends a NUL in a field, and PostgreSQL keeps none: such a request is refused before any form reads it. */
    @Bean
    HttpFirewall httpFirewall() {
        StrictHttpFirewall firewall = new StrictHttpFirewall();
        firewall.setAllowedParameterValues(value -> value.indexOf('\0') < 0);
        return firewall;
    }

    @Bean
    CookieCsrfTokenRepository csrfTokenRepository(WebSecurityProperties properties) {
        CookieCsrfTokenRepository tokens = new CookieCsrfTokenRepository();
        tokens.setCookieName(properties.cookieName("FORM"));
        tokens.setCookiePath("/");
        tokens.setCookieCustomizer(
                cookie -> cookie.httpOnly(true).sameSite("Lax").secure(properties.tls()));
        return tokens;
    }

    @Bean
    CookieSerializer cookieSerializer(WebSecurityProperties properties) {
        DefaultCookieSerializer cookie = new DefaultCookieSerializer();
        cookie.setCookieName(properties.cookieName("SESSION"));
        cookie.setCookiePath("/");
        cookie.setUseHttpOnlyCookie(true);
        cookie.setSameSite("Lax");
        cookie.setUseSecureCookie(properties.tls());
        return cookie;
    }

    private static void authorize(
            AuthorizeHttpRequestsConfigurer<HttpSecurity>.AuthorizationManagerRequestMatcherRegistry requests,
            AccessMatrix matrix) {
        requests.dispatcherTypeMatchers(DispatcherType.ERROR, DispatcherType.FORWARD, DispatcherType.ASYNC)
                .permitAll();
        for (AccessRow row : matrix.rows()) {
            for (HttpMethod method : row.methods()) {
                requests.requestMatchers(PathPatternRequestMatcher.pathPattern(method, row.pattern()))
                        .access((who, where) -> row.decide(who));
                if (method == HttpMethod.GET) {
                    requests.requestMatchers(PathPatternRequestMatcher.pathPattern(HttpMethod.HEAD, row.pattern()))
                            .access((who, where) -> row.decide(who));
                }
            }
        }
        requests.anyRequest().denyAll();
    }

    private static void harden(HeadersConfigurer<HttpSecurity> headers, WebSecurityProperties properties) {
        headers.contentSecurityPolicy(policy -> policy.policyDirectives(CONTENT_SECURITY))
                .referrerPolicy(policy -> policy.policy(ReferrerPolicy.SAME_ORIGIN))
                .permissionsPolicyHeader(policy -> policy.policy(PERMISSIONS))
                .crossOriginOpenerPolicy(policy -> policy.policy(CrossOriginOpenerPolicy.SAME_ORIGIN))
                .crossOriginResourcePolicy(policy -> policy.policy(CrossOriginResourcePolicy.SAME_ORIGIN))
                .frameOptions(HeadersConfigurer.FrameOptionsConfig::deny)
                .httpStrictTransportSecurity(tls -> tls.includeSubDomains(false)
                        .maxAgeInSeconds(HALF_A_YEAR_SECONDS)
                        .requestMatcher(request -> properties.tls()));
    }
}
