package cn.sunshine.enrollment.identity.web;

import cn.sunshine.enrollment.identity.service.FirstStep;
import cn.sunshine.enrollment.identity.service.Standing;
import cn.sunshine.enrollment.shared.AccountId;
import jakarta.servlet.http.HttpSession;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.springframework.session.FindByIndexNameSessionRepository;
import org.springframework.session.Session;

/**
 * What a session holds: an account's id, the stamp it began under and when, and by what; no class of ours, so that a new version reads
 * the sessions of the old one, and nothing personal.
 */
record SessionContents(AccountId account, int stamp, Instant began) {

    private static final String ACCOUNT = FindByIndexNameSessionRepository.PRINCIPAL_NAME_INDEX_NAME;
    private static final String STAMP = "stamp";
    private static final String BEGAN = "began";
    private static final String CODE_SHOWN = "codeShown";
    private static final String PENDING = "pending";
    private static final String PENDING_STAMP = "pendingStamp";
    private static final String PENDING_SINCE = "pendingSince";

    static Optional<SessionContents> of(HttpSession session) {
        if (session.getAttribute(ACCOUNT) instanceof String account
                && session.getAttribute(STAMP) instanceof Integer stamp
                && session.getAttribute(BEGAN) instanceof Long began) {
            return Optional.of(new SessionContents(AccountId.of(account), stamp, Instant.ofEpochMilli(began)));
        }
        return Optional.empty();
    }

    /** @param began when its owner came in, be it that a session before this one began then */
    static void begin(HttpSession session, Standing standing, Instant began) {
        session.setAttribute(ACCOUNT, standing.who().id().toString());
        session.setAttribute(STAMP, standing.stamp());
        session.setAttribute(BEGAN, began.toEpochMilli());
    }

    /** When its owner came in. */
    static Instant began(Session session) {
        Long began = session.getAttribute(BEGAN);
        return began == null ? session.getCreationTime() : Instant.ofEpochMilli(began);
    }

    /** It began by a code, which shows the owner's phone for a while. */
    static void noteCode(HttpSession session, Instant at) {
        session.setAttribute(CODE_SHOWN, at.toEpochMilli());
    }

    /** Whether it began by a code that still shows the owner's phone. */
    static boolean hasFreshCode(HttpSession session, Instant at, Duration fresh) {
        return session.getAttribute(CODE_SHOWN) instanceof Long shown
                && at.isBefore(Instant.ofEpochMilli(shown).plus(fresh));
    }

    /** An officer has shown the password; the second factor is due. */
    static void pend(HttpSession session, FirstStep first, Instant at) {
        session.setAttribute(PENDING, first.account().toString());
        session.setAttribute(PENDING_STAMP, first.stamp());
        session.setAttribute(PENDING_SINCE, at.toEpochMilli());
    }

    static Optional<FirstStep> pending(HttpSession session, Instant at, Duration patience) {
        if (session.getAttribute(PENDING) instanceof String account
                && session.getAttribute(PENDING_STAMP) instanceof Integer stamp
                && session.getAttribute(PENDING_SINCE) instanceof Long since
                && at.isBefore(Instant.ofEpochMilli(since).plus(patience))) {
            return Optional.of(new FirstStep(AccountId.of(account), stamp));
        }
        return Optional.empty();
    }

    /** Whether the account still stands as it did when the session began, and the session is not too old. */
    boolean isGoodFor(Standing standing, Instant at, Duration longest) {
        return standing.stamp() == stamp && at.isBefore(began.plus(longest));
    }
}
