package cn.sunshine.enrollment.journey;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Many who guess at names and passwords, each again soon after its answer: five for each place that the pool for passwords
 * has, in work and in its queue. They come one after the other, as people do, and not all in the same millisecond.
 */
final class SignInFlood implements AutoCloseable {

    /** One in work, as on two cores, and a queue of 32. */
    static final int PLACES = 33;

    private static final int CLIENTS = 5 * PLACES;
    private static final Duration LASTS = Duration.ofSeconds(4);

    /** With more cores more passwords are hashed at a time, so that more must come. */
    private static final int PAUSE_MILLIS =
            800 / Math.max(1, Runtime.getRuntime().availableProcessors() - 1);

    private final Wire wire;
    private final Wire.Form form;
    private final ExecutorService clients = Executors.newFixedThreadPool(CLIENTS);
    private final List<Future<List<Guess>>> sent = new ArrayList<>();

    /** @param meanwhile whether the answer came while others still guessed, and not from what was left in the queue */
    record Guess(Wire.Answer answer, boolean meanwhile) {

        boolean isHashed() {
            return answer.status() == 422;
        }
    }

    SignInFlood(Wire wire) {
        this.wire = wire;
        this.form = wire.form();
    }

    SignInFlood begin() {
        long ends = System.nanoTime() + LASTS.toNanos();
        for (int client = 0; client < CLIENTS; client++) {
            String body = form.body("name", "nobody" + client, "password", "guess");
            int begins = client * PAUSE_MILLIS / CLIENTS;
            sent.add(clients.submit(() -> guess(body, begins, ends)));
        }
        return this;
    }

    boolean goesOn() {
        return sent.stream().anyMatch(answers -> !answers.isDone());
    }

    List<Guess> guesses() throws InterruptedException, ExecutionException, TimeoutException {
        List<Guess> all = new ArrayList<>();
        for (Future<List<Guess>> guesses : sent) {
            all.addAll(guesses.get(30, TimeUnit.SECONDS));
        }
        return all;
    }

    private List<Guess> guess(String body, int begins, long ends) throws InterruptedException {
        List<Guess> guesses = new ArrayList<>();
        Thread.sleep(begins);
        while (System.nanoTime() < ends) {
            Wire.Answer answer = wire.post("/sign-in/staff", form, body);
            guesses.add(new Guess(answer, System.nanoTime() < ends));
            Thread.sleep(PAUSE_MILLIS);
        }
        return guesses;
    }

    @Override
    public void close() {
        clients.shutdownNow();
    }
}
