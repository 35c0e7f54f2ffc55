package cn.sunshine.enrollment.benchmark;

import cn.sunshine.enrollment.audit.AuditFact;
import cn.sunshine.enrollment.audit.Auditable;
import cn.sunshine.enrollment.shared.DistrictId;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import javax.sql.DataSource;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.transaction.support.TransactionTemplate;

/** R8: an entry that is chained, beside a row of the same table that is merely inserted. Both over the same pool. */
final class AuditRatio {

    private static final String ANY_HASH = "0".repeat(64);

    private final DistrictId chained = new DistrictId(UUID.randomUUID());
    private final UUID plain = UUID.randomUUID();
    private final AtomicLong seq = new AtomicLong();

    private record Noted(DistrictId district) implements Auditable {
        @Override
        public AuditFact auditFact() {
            return AuditFact.of(district, "benchmark.note", "benchmark", district)
                    .with("note", "as long as most are");
        }
    }

    Way chained(ApplicationEventPublisher events, TransactionTemplate transaction) {
        return () -> transaction.executeWithoutResult(status -> events.publishEvent(new Noted(chained)));
    }

    Way plain(DataSource pool) {
        return () -> insert(pool);
    }

    private void insert(DataSource pool) throws SQLException {
        try (Connection connection = pool.getConnection();
                PreparedStatement insert = connection.prepareStatement("""
                    insert into audit_entry (chain, seq, at, actor_role, action, subject_type, subject_id, details,
                                             previous_hash, hash)
                    values (?, ?, ?, 'SYSTEM', 'benchmark.note', 'benchmark', ?, ?, ?, ?)\
                    """)) {
            connection.setAutoCommit(false);
            insert.setObject(1, plain);
            insert.setLong(2, seq.incrementAndGet());
            insert.setObject(3, Instant.now().atOffset(ZoneOffset.UTC));
            insert.setString(4, plain.toString());
            insert.setString(5, "{\"note\":\"as long as most are\"}");
            insert.setString(6, ANY_HASH);
            insert.setString(7, ANY_HASH);
            insert.executeUpdate();
            connection.commit();
        }
    }
}
