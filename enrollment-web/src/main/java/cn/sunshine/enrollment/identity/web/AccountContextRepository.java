package cn.sunshine.enrollment.identity.web;

import cn.sunshine.enrollment.identity.service.AccountQueries;
import cn.sunshine.enrollment.identity.service.Standing;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataAccessException;
import org.springframework.security.core.context.DeferredSecurityContext;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.security.web.context.HttpRequestResponseHolder;
import org.springframework.security.web.context.SecurityContextRepository;
import org.springframework.session.SessionRepository;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;

/**
 * Finds out who asks: the session names the account, the database says how it stands now. Rights are never read from the
 * session, so a disabled officer or a taken role counts at the next request. Routes open to everybody ask nothing.
 */
@Component
public class AccountContextRepository implements SecurityContextRepository {

    private final AccountQueries accounts;
    private final SessionRepository<?> sessions;
    private final SessionProperties properties;
    private final Clock systemClock;

    AccountContextRepository(
            AccountQueries accounts, SessionRepository<?> sessions, SessionProperties properties, Clock systemClock) {
        this.accounts = accounts;
        this.sessions = sessions;
        this.properties = properties;
        this.systemClock = systemClock;
    }

    @Override
    public DeferredSecurityContext loadDeferredContext(HttpServletRequest request) {
        return new Deferred(this, request);
    }

    /** @deprecated the framework asks for the deferred context */
    @Override
    @Deprecated
    public SecurityContext loadContext(HttpRequestResponseHolder holder) {
        return load(holder.getRequest());
    }

    /** Nothing to save: {@link SignInSession} alone writes who a session belongs to. */
    @Override
    public void saveContext(SecurityContext context, HttpServletRequest request, HttpServletResponse response) {}

    @Override
    public boolean containsContext(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        return session != null && SessionContents.of(session).isPresent();
    }

    private SecurityContext load(HttpServletRequest request) {
        try {
            return authenticate(request)
                    .<SecurityContext>map(SecurityContextImpl::new)
                    .orElseGet(SecurityContextHolder::createEmptyContext);
        } catch (DataAccessException | TransactionException away) {
            if (request.getDispatcherType() != DispatcherType.ERROR) {
                throw away;
            }
            // the page about the failure must come even while the database is away
            return SecurityContextHolder.createEmptyContext();
        }
    }

    /**
     * A session that is good no more is over. Its cookie stays: another answer may just have given the browser a new one under
     * the same name, as when the password is changed in another window, and taking the old one away would take that.
     */
    private Optional<AccountAuthentication> authenticate(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        if (session == null) {
            return Optional.empty();
        }
        return SessionContents.of(session).flatMap(contents -> {
            Optional<Standing> standing = stillGood(contents);
            if (standing.isEmpty()) {
                sessions.deleteById(session.getId());
            }
            return standing.map(AccountAuthentication::of);
        });
    }

    private Optional<Standing> stillGood(SessionContents contents) {
        Instant now = systemClock.instant();
        return accounts.standing(contents.account())
                .filter(standing -> contents.isGoodFor(standing, now, properties.longest()));
    }

    /** Loads at the first question, so that public pages and static files cost no query. */
    private static final class Deferred implements DeferredSecurityContext {

        private final AccountContextRepository repository;
        private final HttpServletRequest request;
        private @Nullable SecurityContext loaded;

        Deferred(AccountContextRepository repository, HttpServletRequest request) {
            this.repository = repository;
            this.request = request;
        }

        @Override
        public SecurityContext get() {
            if (loaded == null) {
                loaded = repository.load(request);
            }
            return loaded;
        }

        @Override
        public boolean isGenerated() {
            return get().getAuthentication() == null;
        }
    }
}
