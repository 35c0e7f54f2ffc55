package cn.sunshine.enrollment.audit.service;

import cn.sunshine.enrollment.audit.AuditChain;
import cn.sunshine.enrollment.audit.AuditFact;
import cn.sunshine.enrollment.audit.Auditable;

/** Somebody read entries of a chain, between these two. */
record AuditRead(AuditChain chain, long first, long last) implements Auditable {

    @Override
    public AuditFact auditFact() {
        return AuditFact.of(chain.district(), "audit.read", "chain", chain)
                .with("first", first)
                .with("last", last);
    }
}
