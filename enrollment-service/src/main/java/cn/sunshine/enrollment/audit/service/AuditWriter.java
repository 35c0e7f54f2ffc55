package cn.sunshine.enrollment.audit.service;

import cn.sunshine.enrollment.audit.AuditChain;
import cn.sunshine.enrollment.audit.AuditEntry;
import cn.sunshine.enrollment.audit.ChainHead;
import cn.sunshine.enrollment.shared.service.LockKey;
import cn.sunshine.enrollment.shared.service.TransactionLock;
import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.PersistenceException;
import java.time.Clock;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.springframework.dao.DataAccessException;
import org.springframework.orm.jpa.EntityManagerFactoryUtils;
import org.springframework.stereotype.Component;

/** Appends what a transaction did to the chains it touched. */
@Component
class AuditWriter {

    private final AuditLedger ledger;
    private final TransactionLock lock;
    private final EntityManagerFactory persistence;
    private final Clock systemClock;

    AuditWriter(AuditLedger ledger, TransactionLock lock, EntityManagerFactory persistence, Clock systemClock) {
        this.ledger = ledger;
        this.lock = lock;
        this.persistence = persistence;
        this.systemClock = systemClock;
    }

    /** @param changes complete only after the flush in here */
    void write(List<AuditTrail.Step> steps, StateChanges changes) {
        if (steps.isEmpty()) {
            return;
        }
        flush();
        // in the order of the chains, so that two transactions that touch two chains do not wait for each other
        steps.stream()
                .collect(Collectors.groupingBy(
                        step -> AuditChain.of(step.fact().district()), TreeMap::new, Collectors.toList()))
                .forEach((chain, of) -> append(chain, of, changes));
    }

    /** Row locks first, the chain's lock last: a writer that holds the chain must not wait for anybody. */
    private void flush() {
        EntityManager entities = EntityManagerFactoryUtils.getTransactionalEntityManager(persistence);
        if (entities != null) {
            flush(entities);
        }
    }

    /** With the exceptions of a repository: a loser of two changes at once is told so, wherever the flush happens. */
    private static void flush(EntityManager entities) {
        try {
            entities.flush();
        } catch (PersistenceException failed) {
            DataAccessException translated = EntityManagerFactoryUtils.convertJpaAccessExceptionIfPossible(failed);
            throw translated == null ? failed : translated;
        }
    }

    /**
     * Holds the chain until the transaction ends. The head read after it is the committed one, as every statement has a
     * snapshot of its own; under a stricter isolation the primary key refuses the second of two equal successors.
     */
    private void append(AuditChain chain, List<AuditTrail.Step> steps, StateChanges changes) {
        lock.hold(LockKey.of("audit_entry", chain.id()));
        ChainHead head = ledger.head(chain);
        for (AuditTrail.Step step : steps) {
            AuditEntry entry = AuditEntry.after(head, step.actor(), changes.addTo(step.fact()), systemClock.instant());
            ledger.append(entry);
            head = entry.asHead();
        }
    }
}
