package cn.sunshine.enrollment.registration.service;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;

/** Runs something many times at the same moment and keeps what became of each. */
public final class Together {

    private Together() {}

    /** What a run gave: a value or a failure. */
    public record Outcome<T>(@Nullable T result, @Nullable Exception failure) {

        public boolean succeeded() {
            return failure == null;
        }

        public T value() {
            return Objects.requireNonNull(result);
        }
    }

    public static <T> List<Outcome<T>> run(int times, Callable<T> what) throws InterruptedException {
        return run(times, i -> call(what));
    }

    public static <T> List<Outcome<T>> run(int times, IntFunction<T> what) throws InterruptedException {
        CountDownLatch start = new CountDownLatch(1);
        ExecutorService threads = Executors.newFixedThreadPool(times);
        try {
            List<Future<Outcome<T>>> runs = new ArrayList<>();
            for (int i = 0; i < times; i++) {
                int number = i;
                runs.add(threads.submit(() -> {
                    start.await();
                    return outcome(() -> what.apply(number));
                }));
            }
            start.countDown();
            return runs.stream().map(run -> call(run::get)).toList();
        } finally {
            threads.shutdownNow();
        }
    }

    private static <T> Outcome<T> outcome(Callable<T> what) {
        try {
            return new Outcome<>(what.call(), null);
        } catch (Exception failure) {
            return new Outcome<>(null, failure);
        }
    }

    private static <T> T call(Callable<T> what) {
        try {
            return what.call();
        } catch (RuntimeException failure) {
            throw failure;
        } catch (Exception failure) {
            throw new IllegalStateException(failure);
        }
    }
}
