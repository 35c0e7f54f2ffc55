package cn.sunshine.enrollment.platform;

import com.zaxxer.hikari.HikariDataSource;
import com.zaxxer.hikari.SQLExceptionOverride;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.springframework.jdbc.datasource.DelegatingDataSource;

/**
 * Gives a request no connection any more once it has waited for the database in vain ({@link RequestPatience}). While the pool
 * cannot make a single connection, one caller in a while waits for one and all others are told at once: else every thread of
 * the server would be waiting, and no file and no question for its health be answered.
 */
final class PatientDataSource extends DelegatingDataSource {

    /** Longer than whoever looks waits. */
    private static final Duration PAUSE = Duration.ofSeconds(4);

    private final HikariDataSource pool;
    private final Duration pause;
    /** By the clock that nobody sets; 0 while the database is there. */
    private final AtomicLong nextLook = new AtomicLong();

    private PatientDataSource(HikariDataSource pool, Duration pause) {
        super(pool);
        this.pool = pool;
        this.pause = pause;
    }

    static PatientDataSource over(HikariDataSource pool) {
        return over(pool, PAUSE);
    }

    static PatientDataSource over(HikariDataSource pool, Duration pause) {
        pool.setExceptionOverride(new BrokenLine());
        return new PatientDataSource(pool, pause);
    }

    @Override
    public Connection getConnection() throws SQLException {
        if (RequestPatience.isSpent()) {
            throw new SQLTransientConnectionException("The database did not answer this request before");
        }
        if (isKnownToBeAway()) {
            RequestPatience.spend();
            throw new SQLTransientConnectionException("The database does not answer anybody");
        }
        try {
            Connection connection = super.getConnection();
            nextLook.set(0);
            return connection;
        } catch (SQLTransientConnectionException nobodyAnswers) {
            RequestPatience.spend();
            if (isEmpty()) {
                nextLook.set(inAWhile());
            }
            throw nobodyAnswers;
        }
    }

    /** Not for the first who asks after a while: that one looks. The pool goes on trying by itself all the time. */
    private boolean isKnownToBeAway() {
        long look = nextLook.get();
        if (look == 0 || !isEmpty()) {
            return false;
        }
        return System.nanoTime() - look < 0 || !nextLook.compareAndSet(look, inAWhile());
    }

    /** Full of connections that are all at work, it is a rush and no absence. */
    private boolean isEmpty() {
        return pool.getHikariPoolMXBean().getTotalConnections() == 0;
    }

    private long inAWhile() {
        return System.nanoTime() + pause.toNanos();
    }

    /** Hears of every failure of a statement, in the thread that waited for it; what becomes of the connection is the pool's. */
    private static final class BrokenLine implements SQLExceptionOverride {

        private static final String LINE = "08";

        @java.lang.Override
        public Override adjudicate(SQLException failure) {
            String state = failure.getSQLState();
            if (state != null && state.startsWith(LINE)) {
                RequestPatience.spend();
            }
            return Override.CONTINUE_EVICT;
        }
    }
}
