package cn.sunshine.enrollment.audit.service;

import cn.sunshine.enrollment.audit.AuditAnchor;
import cn.sunshine.enrollment.audit.AuditChain;
import cn.sunshine.enrollment.audit.ChainHead;
import cn.sunshine.enrollment.audit.EntryHash;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The heads of the chains as they are shown to the public, so that anybody can keep a copy and compare later. */
@Service
public class AuditAnchors {

    /** One look at the end of each chain's key, however many anchors there are. */
    static final String NEWEST_OF_EACH = """
            SELECT newest.* FROM unnest(string_to_array(:chains, ',')::uuid[]) AS wanted (chain)
            CROSS JOIN LATERAL (
                SELECT * FROM audit_anchor WHERE chain = wanted.chain ORDER BY seq DESC LIMIT 1) AS newest""";

    private static final int PAGE = 200;

    private final JdbcClient jdbc;
    private final Clock systemClock;

    AuditAnchors(JdbcClient jdbc, Clock systemClock) {
        this.jdbc = jdbc;
        this.systemClock = systemClock;
    }

    /**
     * Takes the head of every chain that has grown since it was last taken.
     *
     * @return how many were taken
     */
    @Transactional
    public int take() {
        return jdbc.sql("""
                        INSERT INTO audit_anchor (chain, seq, hash, at)
                        SELECT entry.chain, entry.seq, entry.hash, :at
                        FROM (SELECT chain, max(seq) AS seq FROM audit_entry GROUP BY chain) AS head
                        JOIN audit_entry AS entry USING (chain, seq)
                        ON CONFLICT DO NOTHING""").param("at", Timestamp.from(systemClock.instant())).update();
    }

    /** All anchors of a chain, oldest first. */
    @Transactional(readOnly = true)
    public List<AuditAnchor> of(AuditChain chain) {
        return jdbc.sql("SELECT * FROM audit_anchor WHERE chain = :chain ORDER BY seq")
                .param("chain", chain.id())
                .query(AuditAnchors::anchor)
                .list();
    }

    /** The newest anchors of a chain for the public page, newest first, at most 200. */
    @Transactional(readOnly = true)
    public List<AuditAnchor> newest(AuditChain chain) {
        return jdbc.sql("SELECT * FROM audit_anchor WHERE chain = :chain ORDER BY seq DESC LIMIT :page")
                .param("chain", chain.id())
                .param("page", PAGE)
                .query(AuditAnchors::anchor)
                .list();
    }

    /** The newest anchor of each of these chains; a chain that has none yet is left out. */
    @Transactional(readOnly = true)
    public Map<AuditChain, AuditAnchor> newestOfEach(Collection<AuditChain> chains) {
        return jdbc
                .sql(NEWEST_OF_EACH)
                .param("chains", chains.stream().map(AuditChain::toString).collect(Collectors.joining(",")))
                .query(AuditAnchors::anchor)
                .list()
                .stream()
                .collect(Collectors.toUnmodifiableMap(anchor -> anchor.head().chain(), Function.identity()));
    }

    /** All anchors of a chain as a file that witnesses keep and the verifier outside reads: chain,seq,hash,at. */
    @Transactional(readOnly = true)
    public String csv(AuditChain chain) {
        return of(chain).stream()
                .map(anchor -> anchor.head().chain() + "," + anchor.head().seq() + ","
                        + anchor.head().hash() + "," + anchor.at() + "\n")
                .collect(Collectors.joining("", "chain,seq,hash,at\n", ""));
    }

    private static AuditAnchor anchor(ResultSet row, int number) throws SQLException {
        AuditChain chain = new AuditChain(row.getObject("chain", UUID.class));
        EntryHash hash = new EntryHash(row.getString("hash"));
        return new AuditAnchor(
                new ChainHead(chain, row.getLong("seq"), hash),
                row.getTimestamp("at").toInstant());
    }
}
