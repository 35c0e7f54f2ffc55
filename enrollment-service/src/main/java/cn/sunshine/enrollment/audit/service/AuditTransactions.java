package cn.sunshine.enrollment.audit.service;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionExecution;
import org.springframework.transaction.TransactionExecutionListener;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Gives every transaction a trail when it begins and has it written as the very last thing before the commit: after all
 * synchronizations, so that no listener can add to it unseen, and so that the chain is locked as briefly as can be. If
 * writing fails, the transaction fails.
 */
@Component
class AuditTransactions implements TransactionExecutionListener {

    private final AuditWriter writer;

    AuditTransactions(AuditWriter writer) {
        this.writer = writer;
    }

    @Override
    public void afterBegin(TransactionExecution transaction, @Nullable Throwable failure) {
        if (failure == null && TransactionSynchronizationManager.isSynchronizationActive()) {
            AuditTrail.begin();
        }
    }

    @Override
    public void beforeCommit(TransactionExecution transaction) {
        AuditTrail.current().ifPresent(trail -> writer.write(trail.close(), trail.changes()));
    }
}
