package cn.sunshine.enrollment.page;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.security.web.header.HeaderWriter;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * Makes the switches for language and elder view work on every page without a script: the choice goes into a cookie and the
 * reader back to the same page without the parameter. With a form that was being filled in, the same page shows it again.
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
        String query = Objects.requireNonNullElse(request.getQueryString(), "");
        if (!isAsked(request, query) || !remember(request, response)) {
            chain.doFilter(request, response);
            return;
        }
        String page = withoutPreferences(query);
        // also where a form may not be shown again it is not sent: to choose a view never means to submit
        Optional<TypedAnswers> typed =
                TypedAnswers.of(request).map(sent -> sent.openedAt(SamePage.path(request.getRequestURI(), query)));
        if (typed.isPresent()) {
            chain.doFilter(new ReopenedForm(request, typed.get(), page), response);
            return;
        }
        headers.get().writeHeaders(request, response);
        response.setStatus(HttpStatus.SEE_OTHER.value());
        // written by hand: sendRedirect would make it absolute, out of a Host header that anybody may forge
        response.setHeader(HttpHeaders.LOCATION, SamePage.path(request.getRequestURI(), page));
    }

    /** In the address: what a form brings in its body belongs to the page that it is sent to, see {@link SentChoice}. */
    private static boolean isAsked(HttpServletRequest request, String query) {
        return Set.of("GET", "POST").contains(request.getMethod())
                && Stream.of(Preference.values())
                        .anyMatch(preference -> UriComponentsBuilder.newInstance()
                                .query(query)
                                .build()
                                .getQueryParams()
                                .containsKey(preference.parameter()));
    }

    private boolean remember(HttpServletRequest request, HttpServletResponse response) {
        return new SentChoice(cookies).taken(request, response);
    }

    private static @Nullable String withoutPreferences(String query) {
        UriComponentsBuilder rest = UriComponentsBuilder.newInstance().query(query);
        for (Preference preference : Preference.values()) {
            rest.replaceQueryParam(preference.parameter());
        }
        return rest.build().getQuery();
    }
}
