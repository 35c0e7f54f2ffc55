package cn.sunshine.enrollment.shared.service;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Lets transactions that are about the same thing wait for each other, where no row stands yet that they could lock. It
 * ends with the transaction, so it is refused where none is open: it would be over before the next statement.
 */
@Component
public class TransactionLock {

    private final JdbcClient jdbc;

    TransactionLock(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Holds {@code key} until the transaction ends, as soon as nobody else does. */
    public void hold(LockKey key) {
        requireTransaction(key);
        jdbc.sql("select pg_advisory_xact_lock(hashtextextended(:key, 0))")
                .param("key", key.toString())
                .query(row -> {});
    }

    /** The same for a number that is as good as a hash of its own, as that of a key is. */
    public void hold(long number) {
        requireTransaction(number);
        jdbc.sql("select pg_advisory_xact_lock(:number)")
                .param("number", number)
                .query(row -> {});
    }

    private static void requireTransaction(Object wanted) {
        if (!TransactionSynchronizationManager.isActualTransactionActive()) {
            throw new IllegalStateException("no transaction is open that could hold " + wanted);
        }
    }
}
