package cn.sunshine.enrollment;

import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;
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

    /** Longer than a step takes here that nobody holds up, and shorter than the database lets anybody wait. */
    private static final int HELD_UP = 1_500;

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
            waited.complete(isHeldUp(other));
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

    private static boolean isHeldUp(CompletableFuture<Void> act) {
        try {
            act.get(HELD_UP, TimeUnit.MILLISECONDS);
            return false;
        } catch (TimeoutException held) {
            return true;
        } catch (ExecutionException refused) {
            return false;
        } catch (InterruptedException interrupted) {
            throw new IllegalStateException(interrupted);
        }
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
