package cn.sunshine.enrollment;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.orm.jpa.JpaTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * How two acts end that meet always in the same way: the second begins when the first has done all its work and has not
 * committed it. It ends before that commit where nothing holds it up, or else waits for it.
 *
 * @param waited whether the second was held up until the first had committed
 * @param first what became of the first's commit: what it was refused with, or null
 * @param second what the second was refused with, or null
 */
public record Overlap(
        boolean waited, @Nullable Throwable first, @Nullable Throwable second) {

    /** For what is held up elsewhere than in the database: longer than a step takes here that nobody holds up. */
    private static final Duration HELD_UP = Duration.ofMillis(1_500);

    private static final int LOOK_AGAIN_MILLIS = 20;

    /** Of the sessions of this database, those that have waited for another one since the second began. */
    private static final String WAITING = """
            select exists (select from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'
                           and query_start > clock_timestamp() - ? * interval '1 ms')""";

    public static Overlap of(TransactionTemplate transaction, Runnable first, Runnable second) {
        return of(transaction, first, second, () -> {});
    }

    /** @param last what the first still does, once the second has ended or waits */
    public static Overlap of(TransactionTemplate transaction, Runnable first, Runnable second, Runnable last) {
        CompletableFuture<Void> other = new CompletableFuture<>();
        CompletableFuture<Boolean> waited = new CompletableFuture<>();
        Throwable refused = failureOf(() -> transaction.executeWithoutResult(status -> {
            first.run();
            new Thread(() -> end(other, failureOf(second))).start();
            waited.complete(isHeldUp(other, dataSource(transaction)));
            last.run();
        }));
        if (!waited.isDone()) {
            throw new IllegalStateException("the first did not come to its end", refused);
        }
        return new Overlap(waited.join(), refused, failureOf(other::join));
    }

    private static void end(CompletableFuture<Void> act, @Nullable Throwable failure) {
        if (failure == null) {
            act.complete(null);
        } else {
            act.completeExceptionally(failure);
        }
    }

    private static boolean isHeldUp(CompletableFuture<Void> act, DataSource database) {
        long begun = System.nanoTime();
        // not the connection of the first, in whose transaction this is
        try (Connection apart = database.getConnection();
                PreparedStatement question = apart.prepareStatement(WAITING)) {
            apart.setAutoCommit(true); // in one transaction each look would show the same
            while (!act.isDone() && !isWaiting(question, begun)) {
                Thread.sleep(LOOK_AGAIN_MILLIS);
            }
            return !act.isDone();
        } catch (SQLException | InterruptedException failed) {
            throw new IllegalStateException(failed);
        }
    }

    private static boolean isWaiting(PreparedStatement question, long begun) throws SQLException {
        Duration passed = Duration.ofNanos(System.nanoTime() - begun);
        question.setLong(1, passed.toMillis());
        try (ResultSet answer = question.executeQuery()) {
            answer.next();
            return answer.getBoolean(1) || passed.compareTo(HELD_UP) > 0;
        }
    }

    private static DataSource dataSource(TransactionTemplate transaction) {
        JpaTransactionManager manager =
                (JpaTransactionManager) Objects.requireNonNull(transaction.getTransactionManager());
        return Objects.requireNonNull(manager.getDataSource());
    }

    private static @Nullable Throwable failureOf(Runnable act) {
        try {
            act.run();
            return null;
        } catch (CompletionException failed) {
            return Objects.requireNonNull(failed.getCause());
        } catch (RuntimeException failed) {
            return failed;
        }
    }
}
