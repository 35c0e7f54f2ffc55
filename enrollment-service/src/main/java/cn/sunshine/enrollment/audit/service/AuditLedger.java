package cn.sunshine.enrollment.audit.service;

import cn.sunshine.enrollment.audit.AuditChain;
import cn.sunshine.enrollment.audit.AuditEntry;
import cn.sunshine.enrollment.audit.ChainHead;
import cn.sunshine.enrollment.audit.EntryHash;
import cn.sunshine.enrollment.shared.AccountId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.util.List;
import java.util.UUID;
import java.util.function.Predicate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table of the chains. */
@Repository
class AuditLedger {

    private static final int BATCH = 2_000;

    private final JdbcClient jdbc;

    AuditLedger(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    ChainHead head(AuditChain chain) {
        return jdbc.sql("SELECT seq, hash FROM audit_entry WHERE chain = :chain ORDER BY seq DESC LIMIT 1")
                .param("chain", chain.id())
                .query((row, n) -> new ChainHead(chain, row.getLong("seq"), new EntryHash(row.getString("hash"))))
                .optional()
                .orElseGet(() -> ChainHead.beforeFirst(chain));
    }

    void append(AuditEntry entry) {
        AccountId account = entry.account();
        jdbc.sql("""
                        INSERT INTO audit_entry (chain, seq, at, actor_account, actor_role, source, action,
                                                 subject_type, subject_id, details, previous_hash, hash)
                        VALUES (:chain, :seq, :at, :account, :role, :source, :action,
                                :subjectType, :subjectId, :details, :previousHash, :hash)""")
                .param("chain", entry.chain().id())
                .param("seq", entry.seq())
                .param("at", Timestamp.from(entry.at()))
                .param("account", account == null ? null : account.value(), Types.OTHER)
                .param("role", entry.role())
                .param("source", entry.source(), Types.VARCHAR)
                .param("action", entry.action())
                .param("subjectType", entry.subjectType())
                .param("subjectId", entry.subjectId())
                .param("details", entry.details())
                .param("previousHash", entry.previousHash().hex())
                .param("hash", entry.hash().hex())
                .update();
    }

    /** Hands over the chain's entries in order, a batch at a time, until {@code reader} says false or all are read. */
    void walk(AuditChain chain, Predicate<AuditEntry> reader) {
        long last = Long.MIN_VALUE;
        List<AuditEntry> batch;
        do {
            batch = batchAfter(chain, last);
            for (AuditEntry entry : batch) {
                if (!reader.test(entry)) {
                    return;
                }
                last = entry.seq();
            }
        } while (batch.size() == BATCH);
    }

    static AuditEntry entry(ResultSet row, int number) throws SQLException {
        UUID account = row.getObject("actor_account", UUID.class);
        return new AuditEntry(
                new AuditChain(row.getObject("chain", UUID.class)),
                row.getLong("seq"),
                row.getTimestamp("at").toInstant(),
                account == null ? null : new AccountId(account),
                row.getString("actor_role"),
                row.getString("source"),
                row.getString("action"),
                row.getString("subject_type"),
                row.getString("subject_id"),
                row.getString("details"),
                new EntryHash(row.getString("previous_hash")),
                new EntryHash(row.getString("hash")));
    }

    private List<AuditEntry> batchAfter(AuditChain chain, long seq) {
        return jdbc.sql("SELECT * FROM audit_entry WHERE chain = :chain AND seq > :seq ORDER BY seq LIMIT :batch")
                .param("chain", chain.id())
                .param("seq", seq)
                .param("batch", BATCH)
                .query(AuditLedger::entry)
                .list();
    }
}
