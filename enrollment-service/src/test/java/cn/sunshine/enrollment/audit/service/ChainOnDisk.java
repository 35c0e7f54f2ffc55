package cn.sunshine.enrollment.audit.service;

import cn.sunshine.enrollment.audit.AuditChain;
import cn.sunshine.enrollment.audit.ChainVerdict;
import cn.sunshine.enrollment.audit.ChainWalk;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The chains of a database whose application runs elsewhere, or not at all. */
public record ChainOnDisk(JdbcClient jdbc) {

    /** What a walk along each chain finds. */
    public List<ChainVerdict> verdicts() {
        return jdbc.sql("select distinct chain from audit_entry").query(UUID.class).list().stream()
                .map(AuditChain::new)
                .map(this::verdict)
                .toList();
    }

    private ChainVerdict verdict(AuditChain chain) {
        ChainWalk walk = new ChainWalk(chain, List.of());
        jdbc.sql("select * from audit_entry where chain = :chain order by seq")
                .param("chain", chain.id())
                .query(AuditLedger::entry)
                .list()
                .forEach(walk::next);
        return walk.verdict();
    }
}
