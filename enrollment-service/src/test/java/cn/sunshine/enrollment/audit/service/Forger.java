package cn.sunshine.enrollment.audit.service;

import cn.sunshine.enrollment.audit.Actor;
import cn.sunshine.enrollment.audit.AuditChain;
import cn.sunshine.enrollment.audit.AuditEntry;
import cn.sunshine.enrollment.audit.ChainHead;
import cn.sunshine.enrollment.db.support.TestDatabase;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/** Somebody with all rights on the database who wants a chain to look as if something else had happened. */
public record Forger(TestDatabase database) {

    /** Removes what came after an entry. */
    public void cutTail(AuditChain chain, long last) throws SQLException {
        execute("DELETE FROM audit_entry WHERE chain = '%s' AND seq > %d".formatted(chain, last));
    }

    /** Puts an invented entry in the place of each and hashes them all, so that every link fits. */
    public void hashAnew(AuditChain chain) throws SQLException {
        try (Connection owner = database.connectAsOwner()) {
            AuditLedger ledger = new AuditLedger(JdbcClient.create(new SingleConnectionDataSource(owner, true)));
            List<AuditEntry> entries = new ArrayList<>();
            ledger.walk(chain, entries::add);
            execute("DELETE FROM audit_entry WHERE chain = '%s'".formatted(chain));
            ChainHead head = ChainHead.beforeFirst(chain);
            for (AuditEntry entry : entries) {
                AuditEntry forged = AuditEntry.after(
                        head,
                        Actor.SYSTEM,
                        new Happened(chain.district(), "forged" + entry.seq()).auditFact(),
                        entry.at());
                ledger.append(forged);
                head = forged.asHead();
            }
        }
    }

    /** Makes the anchors of the database fit the chain as it is now; the copies outside are out of reach. */
    public void adjustAnchors(AuditChain chain) throws SQLException {
        execute("DELETE FROM audit_anchor AS a WHERE a.chain = '%s' AND NOT EXISTS "
                .concat("(SELECT FROM audit_entry AS e WHERE e.chain = a.chain AND e.seq = a.seq)")
                .formatted(chain));
        execute("UPDATE audit_anchor AS a SET hash = e.hash FROM audit_entry AS e "
                .concat("WHERE a.chain = '%s' AND e.chain = a.chain AND e.seq = a.seq")
                .formatted(chain));
    }

    /** @return how many rows it changed */
    int execute(String statement) throws SQLException {
        try (Connection owner = database.connectAsOwner();
                Statement sql = owner.createStatement()) {
            return sql.executeUpdate(statement);
        }
    }
}
