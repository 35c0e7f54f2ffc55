package cn.sunshine.enrollment.registration;

import cn.sunshine.enrollment.audit.AuditFact;
import cn.sunshine.enrollment.audit.Auditable;
import cn.sunshine.enrollment.shared.AccountId;
import org.springframework.modulith.NamedInterface;

/**
 * A family asked about one more identity number than it may within a day, and was told nothing; said once in that day. Of no
 * district: its account asks in all.
 */
@NamedInterface("api")
public record NumbersUsedUp(AccountId account) implements Auditable {

    @Override
    public AuditFact auditFact() {
        return AuditFact.of(null, "registration.numbers-used-up", "account", account);
    }
}
