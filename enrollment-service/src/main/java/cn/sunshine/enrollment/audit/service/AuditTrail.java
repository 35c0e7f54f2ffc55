package cn.sunshine.enrollment.audit.service;

import cn.sunshine.enrollment.audit.Actor;
import cn.sunshine.enrollment.audit.AuditFact;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * What one transaction has to add to the chains. It travels as a synchronization of that transaction, so it is set aside
 * while another transaction runs inside and cannot outlive its own.
 */
final class AuditTrail implements TransactionSynchronization {

    /** A fact and who brought it about, as it was known when it happened. */
    record Step(AuditFact fact, Actor actor) {}

    private final List<Step> steps = new ArrayList<>();
    private final StateChanges changes = new StateChanges();
    private boolean closed;

    /** The trail of the running transaction, or nothing if there is none that is watched. */
    static Optional<AuditTrail> current() {
        if (!TransactionSynchronizationManager.isSynchronizationActive()) {
            return Optional.empty();
        }
        return TransactionSynchronizationManager.getSynchronizations().stream()
                .filter(AuditTrail.class::isInstance)
                .map(AuditTrail.class::cast)
                .findFirst();
    }

    static void begin() {
        TransactionSynchronizationManager.registerSynchronization(new AuditTrail());
    }

    void add(AuditFact fact, Actor actor) {
        if (closed) {
            throw new AuditRefusedException(fact, "its transaction has already been written to the chain");
        }
        steps.add(new Step(fact, actor));
    }

    /** What the transaction has written so far; goes on until its last flush. */
    StateChanges changes() {
        return changes;
    }

    /** Everything added, for writing; nothing can be added any more. */
    List<Step> close() {
        closed = true;
        return List.copyOf(steps);
    }
}
