package cn.sunshine.enrollment.security;

import java.time.Duration;
import java.util.Objects;
import org.springframework.session.Session;
import org.springframework.session.SessionRepository;

/** When a session's code was shown. */
final class FreshCode {

    private FreshCode() {}

    static <S extends Session> void shownEarlierBy(
            CookieBrowser visitor, Duration earlier, SessionRepository<S> sessions) {
        S session = Objects.requireNonNull(sessions.findById(visitor.sessionId()));
        Long shown = Objects.requireNonNull(session.getAttribute("codeShown"));
        session.setAttribute("codeShown", shown - earlier.toMillis());
        sessions.save(session);
    }
}
