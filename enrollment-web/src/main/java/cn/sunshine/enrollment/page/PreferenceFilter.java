package cn.sunshine.enrollment.page;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Objects;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.security.web.header.HeaderWriter;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * Makes the switches for language and elder view plain links that work on every page without a script: the choice goes
 * into a cookie and the reader back to the same page without the parameter.
 */
class PreferenceFilter extends OncePerRequestFilter {

    private final PreferenceCookies cookies;
    private final Supplier<HeaderWriter> headers;

    /** @param headers of every answer: this one is given before the chain that writes them */
    PreferenceFilter(PreferenceCookies cookies, Supplier<HeaderWriter> headers) {
        this.cookies = cookies;
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
                response.addHeader(HttpHeaders.SET_COOKIE, cookies.keeping(preference, value, request));
                asked = true;
            }
        }
        return asked;
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
