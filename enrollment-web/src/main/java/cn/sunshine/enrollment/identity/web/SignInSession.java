package cn.sunshine.enrollment.identity.web;

import cn.sunshine.enrollment.identity.AccountKind;
import cn.sunshine.enrollment.identity.service.AccountQueries;
import cn.sunshine.enrollment.identity.service.FirstStep;
import cn.sunshine.enrollment.identity.service.Standing;
import cn.sunshine.enrollment.shared.AccountId;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.springframework.security.web.csrf.CsrfAuthenticationStrategy;
import org.springframework.security.web.csrf.CsrfTokenRepository;
import org.springframework.session.FindByIndexNameSessionRepository;
import org.springframework.session.Session;
import org.springframework.stereotype.Component;

/** Begins and ends sessions. Another one takes over whenever it comes to mean more than before. */
@Component
class SignInSession {

    private final FindByIndexNameSessionRepository<? extends Session> sessions;
    private final CsrfTokenRepository csrfTokens;
    private final AccountQueries accounts;
    private final SessionProperties properties;
    private final Clock systemClock;

    SignInSession(
            FindByIndexNameSessionRepository<? extends Session> sessions,
            CsrfTokenRepository csrfTokens,
            AccountQueries accounts,
            SessionProperties properties,
            Clock systemClock) {
        this.sessions = sessions;
        this.csrfTokens = csrfTokens;
        this.accounts = accounts;
        this.properties = properties;
        this.systemClock = systemClock;
    }

    /** The password was right; nobody is signed in before the second step. */
    void pend(HttpServletRequest request, FirstStep first) {
        HttpSession session = fresh(request);
        session.setMaxInactiveInterval(seconds(properties.secondStep()));
        SessionContents.pend(session, first, systemClock.instant());
    }

    /** Who has shown the password that still counts, and may now show the second factor. */
    Optional<FirstStep> pending(HttpServletRequest request) {
        return Optional.ofNullable(request.getSession(false))
                .flatMap(session -> SessionContents.pending(session, systemClock.instant(), properties.secondStep()))
                .filter(this::stillCounts);
    }

    private boolean stillCounts(FirstStep first) {
        return accounts.standing(first.account())
                .filter(standing -> standing.stamp() == first.stamp())
                .isPresent();
    }

    /** A guardian has shown a code. */
    void beginByCode(HttpServletRequest request, HttpServletResponse response, Standing standing) {
        begin(request, response, standing);
        SessionContents.noteCode(request.getSession(), systemClock.instant());
    }

    /** Whether who is in has shown a code so lately that it stands in for the old password. */
    boolean hasFreshCode(HttpServletRequest request) {
        return Optional.ofNullable(request.getSession(false))
                .filter(session -> SessionContents.hasFreshCode(session, systemClock.instant(), properties.freshCode()))
                .isPresent();
    }

    void begin(HttpServletRequest request, HttpServletResponse response, Standing standing) {
        HttpSession session = another(request, standing, systemClock.instant());
        new CsrfAuthenticationStrategy(csrfTokens)
                .onAuthentication(AccountAuthentication.of(standing), request, response);
        if (standing.who().kind() == AccountKind.STAFF) {
            endOthers(standing.who().id(), session.getId());
        }
    }

    /** The owner changed the password: a session under the new stamp takes over from this one, the others are over. */
    void goOn(HttpServletRequest request, Standing standing) {
        Instant began = SessionContents.of(request.getSession())
                .map(SessionContents::began)
                .orElseGet(systemClock::instant);
        HttpSession session = another(request, standing, began);
        endOthers(standing.who().id(), session.getId());
    }

    void end(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        if (session != null) {
            session.invalidate();
        }
    }

    void endOthers(AccountId account, String current) {
        sessions.findByPrincipalName(account.toString()).keySet().stream()
                .filter(id -> !id.equals(current))
                .forEach(sessions::deleteById);
    }

    List<OpenSession> list(AccountId account, String current) {
        return sessions.findByPrincipalName(account.toString()).values().stream()
                .map(session -> new OpenSession(
                        SessionContents.began(session),
                        session.getLastAccessedTime(),
                        session.getId().equals(current)))
                .sorted(Comparator.comparing(OpenSession::lastUsed).reversed())
                .toList();
    }

    /**
     * Not the former under another id: whatever request still runs in that one writes back at its end what it knows of it, the
     * former id too, and who knows that id would go on with what the session means now.
     */
    private HttpSession another(HttpServletRequest request, Standing standing, Instant began) {
        boolean staff = standing.who().kind() == AccountKind.STAFF;
        HttpSession session = fresh(request);
        SessionContents.begin(session, standing, began);
        session.setMaxInactiveInterval(seconds(staff ? properties.staffIdle() : properties.familyIdle()));
        return session;
    }

    private HttpSession fresh(HttpServletRequest request) {
        end(request);
        return request.getSession(true);
    }

    private static int seconds(Duration duration) {
        return Math.toIntExact(duration.toSeconds());
    }
}
