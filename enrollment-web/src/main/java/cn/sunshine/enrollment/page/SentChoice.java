package cn.sunshine.enrollment.page;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import org.springframework.http.HttpHeaders;

/**
 * A choice of language or view that came with a form of ours, see {@link ShownAgain}: it is kept as one by a link is, and
 * the answer itself is already in what was chosen.
 */
public final class SentChoice {

    private final PreferenceCookies cookies;

    SentChoice(PreferenceCookies cookies) {
        this.cookies = cookies;
    }

    /** Whether one came along. */
    public boolean taken(HttpServletRequest request, HttpServletResponse response) {
        boolean came = false;
        for (Preference preference : Preference.values()) {
            Optional<String> sent = preference.asked(request);
            if (sent.isPresent()) {
                request.setAttribute(preference.attribute(), sent.get());
                response.addHeader(HttpHeaders.SET_COOKIE, cookies.keeping(preference, sent.get(), request));
                came = true;
            }
        }
        return came;
    }
}
