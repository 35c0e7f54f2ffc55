package cn.sunshine.enrollment.platform;

import cn.sunshine.enrollment.identity.web.AccessMatrix;
import cn.sunshine.enrollment.identity.web.AccessRow;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.Filter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.http.HttpMethod;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configuration.EnableWebSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.annotation.web.configurers.AuthorizeHttpRequestsConfigurer;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.context.SecurityContextRepository;
import org.springframework.security.web.csrf.CookieCsrfTokenRepository;
import org.springframework.security.web.firewall.HttpFirewall;
import org.springframework.security.web.firewall.StrictHttpFirewall;
import org.springframework.security.web.header.HeaderWriter;
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

    @Bean
    SecurityFilterChain filterChain(
            HttpSecurity http,
            AccessMatrix matrix,
            SecurityContextRepository accounts,
            AuthenticationEntryPoint doors,
            AccessDeniedHandler refusals,
            CookieCsrfTokenRepository csrfTokens,
            HeaderWriter securityHeaders) {
        return http.securityContext(context -> context.securityContextRepository(accounts))
                .authorizeHttpRequests(requests -> authorize(requests, matrix))
                .csrf(csrf -> csrf.csrfTokenRepository(csrfTokens))
                .exceptionHandling(
                        handling -> handling.authenticationEntryPoint(doors).accessDeniedHandler(refusals))
                .headers(headers -> headers.defaultsDisabled().addHeaderWriter(securityHeaders))
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
    HeaderWriter securityHeaders(WebSecurityProperties properties) {
        return SecurityHeaders.of(properties.tls());
    }

    /** What the firewall or the web server refuses never reaches the chain; the page that tells of it has the headers, too. */
    @Bean
    FilterRegistrationBean<Filter> headersOfRefusals(HeaderWriter securityHeaders) {
        FilterRegistrationBean<Filter> filter = new FilterRegistrationBean<>((request, response, chain) -> {
            securityHeaders.writeHeaders((HttpServletRequest) request, (HttpServletResponse) response);
            chain.doFilter(request, response);
        });
        filter.setDispatcherTypes(DispatcherType.ERROR);
        filter.setOrder(Ordered.HIGHEST_PRECEDENCE);
        return filter;
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
                if (method.equals(HttpMethod.GET)) {
                    requests.requestMatchers(PathPatternRequestMatcher.pathPattern(HttpMethod.HEAD, row.pattern()))
                            .access((who, where) -> row.decide(who));
                }
            }
        }
        requests.anyRequest().denyAll();
    }
}
