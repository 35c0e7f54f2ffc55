package cn.sunshine.enrollment.audit;

import org.springframework.modulith.NamedInterface;

/**
 * An event that must stand in the audit chain. Publishing it inside a transaction is enough: the entry is written in
 * that same transaction, or neither is.
 */
@NamedInterface("api")
public interface Auditable {

    AuditFact auditFact();
}
