package cn.sunshine.enrollment.audit.service;

import cn.sunshine.enrollment.audit.AuditFact;
import cn.sunshine.enrollment.audit.Auditable;
import cn.sunshine.enrollment.audit.ChainHead;

/** A chain was exported up to its head of that moment. */
record AuditExported(ChainHead head) implements Auditable {

    @Override
    public AuditFact auditFact() {
        return AuditFact.of(head.chain().district(), "audit.export", "chain", head.chain())
                .with("seq", head.seq())
                .with("hash", head.hash());
    }
}
