package cn.sunshine.enrollment.supervision.web;

import cn.sunshine.enrollment.audit.AuditEntry;
import cn.sunshine.enrollment.page.Label;
import cn.sunshine.enrollment.shared.AccountId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An entry of the chain on the page. It holds ids and codes alone: personal data never enters the chain.
 *
 * @param account the acting account's id, or null if nobody was signed in
 * @param source where the request came from, or null if none did
 */
record AuditRow(
        long seq,
        Instant at,
        Label role,
        @Nullable String account,
        @Nullable String source,
        String action,
        String subjectType,
        String subjectId,
        String details,
        String hash) {

    static AuditRow of(AuditEntry entry) {
        AccountId account = entry.account();
        return new AuditRow(
                entry.seq(),
                entry.at(),
                role(entry.role()),
                account == null ? null : account.toString(),
                entry.source(),
                entry.action(),
                entry.subjectType(),
                entry.subjectId(),
                entry.details(),
                entry.hash().hex());
    }

    private static Label role(String code) {
        return Roleless.andRoles()
                .filter(role -> role.name().equals(code))
                .findFirst()
                .map(Label::of)
                .orElseGet(() -> Label.data(code));
    }
}
