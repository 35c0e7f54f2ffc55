package cn.sunshine.enrollment.faults;

import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.awaitility.Awaitility;

/** Families that keep coming, several at a time, each with a phone, a session and a few children of its own. */
final class FamilyStream {

    /** As many submissions at most are under way when something is killed. */
    static final int AT_A_TIME = 4;

    private static final int CHILDREN_EACH = 5;

    private final int port;
    private final ChildNumbers children;
    private final Queue<Receipt> receipts = new ConcurrentLinkedQueue<>();
    private final AtomicInteger phones = new AtomicInteger();
    private final ExecutorService clients = Executors.newFixedThreadPool(AT_A_TIME);
    private final List<Future<?>> running = new ArrayList<>();
    private volatile boolean ending;

    FamilyStream(int port, ChildNumbers children) {
        this.port = port;
        this.children = children;
    }

    FamilyStream start() {
        for (int client = 0; client < AT_A_TIME; client++) {
            running.add(clients.submit(this::comeAndGo));
        }
        return this;
    }

    int acknowledged() {
        return receipts.size();
    }

    /** Waits until so many more families hold a receipt than now. */
    void awaitMore(int count, Duration patience) {
        int wanted = acknowledged() + count;
        Awaitility.await()
                .atMost(patience)
                .pollInterval(Duration.ofMillis(50))
                .until(() -> acknowledged() >= wanted || hasFailed());
        if (hasFailed()) {
            end();
        }
    }

    /** Lets every family finish the child it is at; fails if one of them met what no family should. */
    List<Receipt> end() {
        ending = true;
        clients.shutdown();
        for (Future<?> client : running) {
            try {
                client.get();
            } catch (ExecutionException | InterruptedException failed) {
                throw new AssertionError("a family gave up", failed);
            }
        }
        return List.copyOf(receipts);
    }

    private boolean hasFailed() {
        return !ending && running.stream().anyMatch(Future::isDone);
    }

    private void comeAndGo() {
        while (!ending) {
            try {
                Family family = Family.signIn(port, "1370000%04d".formatted(phones.getAndIncrement()));
                for (int child = 0; child < CHILDREN_EACH && !ending; child++) {
                    receipts.add(family.register(children.next()));
                }
            } catch (TryAgainException | UncheckedIOException nobodyAnswers) {
                Family.pause();
            }
        }
    }
}
