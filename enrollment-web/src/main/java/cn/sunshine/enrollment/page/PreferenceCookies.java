package cn.sunshine.enrollment.page;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.util.Optional;
import org.springframework.http.ResponseCookie;
import org.springframework.web.util.WebUtils;

/**
 * The cookies that keep what a reader chose. Over TLS they bear the prefix {@code __Host-}, as the others do, and one without
 * it is not believed: no other host of the domain can choose for the reader.
 *
 * @param tls whether browsers come over TLS, also where a proxy ends it
 */
record PreferenceCookies(boolean tls) {

    private static final Duration KEPT = Duration.ofDays(365);

    /** What was chosen before, or with this very request. */
    Optional<String> chosen(Preference preference, HttpServletRequest request) {
        return request.getAttribute(preference.attribute()) instanceof String now
                ? Optional.of(now)
                : kept(preference, request);
    }

    private Optional<String> kept(Preference preference, HttpServletRequest request) {
        return Optional.ofNullable(WebUtils.getCookie(request, name(preference)))
                .map(Cookie::getValue)
                .filter(preference::allows);
    }

    /** What a browser is sent so that it keeps the choice. */
    String keeping(Preference preference, String value, HttpServletRequest request) {
        return ResponseCookie.from(name(preference), value)
                .path("/")
                .maxAge(KEPT)
                .httpOnly(true)
                .secure(tls || request.isSecure())
                .sameSite("Lax")
                .build()
                .toString();
    }

    private String name(Preference preference) {
        return tls ? "__Host-" + preference.parameter() : preference.parameter();
    }
}
