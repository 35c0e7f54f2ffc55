package cn.sunshine.enrollment.audit.service;

import cn.sunshine.enrollment.audit.AuditChain;
import cn.sunshine.enrollment.shared.AccountId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What an auditor looks for in one chain; a null leaves that open.
 *
 * @param action an action, or the feature whose actions are meant: {@code registration.submit} or {@code registration}
 * @param role the role in which somebody acted
 * @param from only entries written at this moment or later
 * @param to only entries written before this moment
 * @param before only entries before this place, for the next page; null from the head on
 * @param size entries of a page, 1 to 200
 */
public record AuditSearch(
        AuditChain chain,
        @Nullable String action,
        @Nullable AccountId account,
        @Nullable String role,
        @Nullable String subjectId,
        @Nullable Instant from,
        @Nullable Instant to,
        @Nullable Long before,
        int size) {

    private static final int MOST = 200;

    public AuditSearch {
        if (size < 1 || size > MOST) {
            throw new IllegalArgumentException("a page has 1 to " + MOST + " entries");
        }
    }

    /** The newest entries of a chain. */
    public static AuditSearch newest(AuditChain chain, int size) {
        return new AuditSearch(chain, null, null, null, null, null, null, null, size);
    }

    /** The same search, continued before the last entry of the page shown. */
    public AuditSearch before(long seq) {
        return new AuditSearch(chain, action, account, role, subjectId, from, to, seq, size);
    }
}
