package cn.sunshine.enrollment.journey;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Many who guess at names and passwords at once, each again soon after its answer: five for each place that the pool for
 * passwords has, in work and in its queue.
 */
final class SignInFlood implements AutoCloseable {

    /** One in work, as on two cores, and a queue of 32. */
    static final int PLACES = 33;

    private static final int CLIENTS = 5 * PLACES;
    private static final int GUESSES = 6;
    private static final int PAUSE_MILLIS = 600;

    private final Wire wire;
    private final Wire.Form form;
    private final ExecutorService clients = Executors.newFixedThreadPool(CLIENTS);
    private final List<Future<List<Wire.Answer>>> sent = new ArrayList<>();

    SignInFlood(Wire wire) {
        this.wire = wire;
        this.form = wire.form();
    }

    SignInFlood begin() {
        for (int client = 0; client < CLIENTS; client++) {
            String body = form.body("name", "nobody" + client, "password", "guess");
            sent.add(clients.submit(() -> guess(body)));
        }
        return this;
    }

    boolean goesOn() {
        return sent.stream().anyMatch(answers -> !answers.isDone());
    }

    List<Wire.Answer> answers() throws InterruptedException, ExecutionException, TimeoutException {
        List<Wire.Answer> all = new ArrayList<>();
        for (Future<List<Wire.Answer>> answers : sent) {
            all.addAll(answers.get(30, TimeUnit.SECONDS));
        }
        return all;
    }

    private List<Wire.Answer> guess(String body) throws InterruptedException {
        List<Wire.Answer> answers = new ArrayList<>();
        for (int guess = 0; guess < GUESSES; guess++) {
            answers.add(wire.post("/sign-in/staff", form, body));
            Thread.sleep(PAUSE_MILLIS);
        }
        return answers;
    }

    @Override
    public void close() {
        clients.shutdownNow();
    }
}
