package cn.sunshine.enrollment.audit.service;

import cn.sunshine.enrollment.audit.AuditChain;
import cn.sunshine.enrollment.audit.AuditEntry;
import cn.sunshine.enrollment.audit.AuditFact;
import cn.sunshine.enrollment.audit.ChainHead;
import cn.sunshine.enrollment.shared.AccountId;
import cn.sunshine.enrollment.shared.DistrictId;
import java.sql.Types;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Reads of the chains; whose district it is, the caller has checked. */
@Service
@Transactional(readOnly = true)
public class AuditQueries {

    private final JdbcClient jdbc;
    private final AuditLedger ledger;

    AuditQueries(JdbcClient jdbc, AuditLedger ledger) {
        this.jdbc = jdbc;
        this.ledger = ledger;
    }

    /** A page of entries, newest first; the next one is {@code search.before(seq of the last)}. */
    public List<AuditEntry> page(AuditSearch search) {
        return find(search, search.size());
    }

    /** The same, and whether there is another page behind it. */
    AuditPage pageOfMore(AuditSearch search) {
        return AuditPage.of(find(search, search.size() + 1), search.size());
    }

    private List<AuditEntry> find(AuditSearch search, int most) {
        AccountId account = search.account();
        return jdbc.sql("""
                        SELECT * FROM audit_entry
                        WHERE chain = :chain
                          AND seq < coalesce(:before, 9223372036854775807)
                          AND (:action::text IS NULL OR action = :action OR split_part(action, '.', 1) = :action)
                          AND (:role::text IS NULL OR actor_role = :role)
                          AND (:from::timestamptz IS NULL OR at >= :from)
                          AND (:to::timestamptz IS NULL OR at < :to)
                          AND (:account::uuid IS NULL OR actor_account = :account)
                          AND (:subjectId::text IS NULL OR subject_id = :subjectId)
                        ORDER BY seq DESC LIMIT :most""")
                .param("chain", search.chain().id())
                .param("before", search.before(), Types.BIGINT)
                .param("action", search.action(), Types.VARCHAR)
                .param("role", search.role(), Types.VARCHAR)
                .param("from", timestamp(search.from()), Types.TIMESTAMP_WITH_TIMEZONE)
                .param("to", timestamp(search.to()), Types.TIMESTAMP_WITH_TIMEZONE)
                .param("account", account == null ? null : account.value(), Types.OTHER)
                .param("subjectId", search.subjectId(), Types.VARCHAR)
                .param("most", most)
                .query(AuditLedger::entry)
                .list();
    }

    /** What was done, in the order of its names. Reads the whole chain, as nobody keeps count. */
    public List<AuditTotal> totals(AuditChain chain) {
        return jdbc.sql("""
                        SELECT action, count(*) AS times, max(at) AS last FROM audit_entry
                        WHERE chain = :chain GROUP BY action ORDER BY action""")
                .param("chain", chain.id())
                .query((row, at) -> new AuditTotal(
                        row.getString("action"),
                        row.getLong("times"),
                        row.getTimestamp("last").toInstant()))
                .list();
    }

    private static @Nullable OffsetDateTime timestamp(@Nullable Instant moment) {
        return moment == null ? null : moment.atOffset(ZoneOffset.UTC);
    }

    /** Whether this was ever done to this very subject, with whatever details. */
    public boolean isOnRecord(AuditFact fact) {
        return jdbc.sql("""
                        SELECT EXISTS (SELECT FROM audit_entry
                                       WHERE subject_type = :subjectType AND subject_id = :subjectId
                                         AND chain = :chain AND action = :action)""")
                .param("subjectType", fact.subjectType())
                .param("subjectId", fact.subjectId())
                .param("chain", AuditChain.of(fact.district()).id())
                .param("action", fact.action())
                .query(Boolean.class)
                .single();
    }

    /** When each action was last done to a subject. */
    public Map<String, Instant> lastDone(DistrictId district, String subjectType, String subjectId) {
        Map<String, Instant> done = new HashMap<>();
        jdbc.sql("""
                        SELECT action, max(at) AS last FROM audit_entry
                        WHERE subject_type = :subjectType AND subject_id = :subjectId AND chain = :chain
                        GROUP BY action""")
                .param("subjectType", subjectType)
                .param("subjectId", subjectId)
                .param("chain", AuditChain.of(district).id())
                .query(row -> {
                    done.put(row.getString("action"), row.getTimestamp("last").toInstant());
                });
        return done;
    }

    /** The last entry of a chain, or the place before its first. */
    public ChainHead head(AuditChain chain) {
        return ledger.head(chain);
    }
}
