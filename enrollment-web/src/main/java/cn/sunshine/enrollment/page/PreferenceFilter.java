package cn.sunshine.enrollment.page;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.Objects;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseCookie;
import org.springframework.security.web.header.HeaderWriter;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * Makes the switches for language and elder view plain links that work on every page without a script: the choice goes
 * into a cookie and the reader back to the same page without the parameter.
 */
class PreferenceFilter extends OncePerRequestFilter {

    private static final Duration KEPT = Duration.ofDays(365);

    private final boolean tls;
    private final Supplier<HeaderWriter> headers;

    /**
     * @param tls whether browsers come over TLS, also where a proxy ends it
     * @param headers of every answer: this one is given before the chain that writes them
     */
    PreferenceFilter(boolean tls, Supplier<HeaderWriter> headers) {
        this.tls = tls;
        this.headers = headers;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (!remember(request, response)) {
            chain.doFilter(request, response);
            return;
        }
        headers.get().writeHeaders(request, response);
        response.setStatus(HttpStatus.SEE_OTHER.value());
        // written by hand: sendRedirect would make it absolute, out of a Host header that anybody may forge
        response.setHeader(HttpHeaders.LOCATION, samePage(request));
    }

    private boolean remember(HttpServletRequest request, HttpServletResponse response) {
        if (!"GET".equals(request.getMethod())) {
            return false;
        }
        boolean asked = false;
        for (Preference preference : Preference.values()) {
            String value = preference.asked(request).orElse(null);
            if (value != null) {
                response.addHeader(HttpHeaders.SET_COOKIE, cookie(request, preference, value));
                asked = true;
            }
        }
        return asked;
    }

    private String cookie(HttpServletRequest request, Preference preference, String value) {
        return ResponseCookie.from(preference.parameter(), value)
                .path(request.getContextPath() + "/")
                .maxAge(KEPT)
                .httpOnly(true)
                .secure(tls || request.isSecure())
                .sameSite("Lax")
                .build()
                .toString();
    }

    private static String samePage(HttpServletRequest request) {
        return SamePage.path(
                request.getRequestURI(), withoutPreferences(Objects.requireNonNullElse(request.getQueryString(), "")));
    }

    private static @Nullable String withoutPreferences(String query) {
        UriComponentsBuilder rest = UriComponentsBuilder.newInstance().query(query);
        for (Preference preference : Preference.values()) {
            rest.replaceQueryParam(preference.parameter());
        }
        return rest.build().getQuery();
    }
}
