package cn.sunshine.enrollment.faults;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.awaitility.Awaitility;

/** Visitors who read one page again and again until nobody lets them in, half of them without ever hanging up themselves. */
public final class Callers {

    private static final int MANY = 12;
    /** Longer than a connection takes from the machine's queue to the server's hands. */
    private static final int ON_ITS_WAY_MILLIS = 50;

    private final int port;
    private final String path;
    private final AtomicInteger answered = new AtomicInteger();
    private final Queue<String> cutOff = new ConcurrentLinkedQueue<>();
    private final ExecutorService threads = Executors.newFixedThreadPool(MANY);
    private final List<Future<Void>> calling = new ArrayList<>();

    private Callers(int port, String path) {
        this.port = port;
        this.path = path;
    }

    public static Callers reading(int port, String path) {
        Callers callers = new Callers(port, path);
        for (int caller = 0; caller < MANY; caller++) {
            boolean stays = caller % 2 == 0;
            Callable<Void> call = () -> callers.callAgainAndAgain(stays);
            callers.calling.add(callers.threads.submit(call));
        }
        callers.threads.shutdown();
        return callers;
    }

    public Callers awaitAnswers(int count) {
        Awaitility.await().until(() -> answered.get() >= count);
        return this;
    }

    /** What was heard, whole answers left out, of pages that were asked for, until the last visitor was not let in any more. */
    public List<String> cutOff() {
        try {
            for (Future<Void> caller : calling) {
                caller.get();
            }
            return List.copyOf(cutOff);
        } catch (InterruptedException | ExecutionException failed) {
            throw new AssertionError("a visitor gave up", failed);
        }
    }

    private Void callAgainAndAgain(boolean stays) throws IOException {
        for (Optional<Line> line = Line.to(port); line.isPresent(); line = Line.to(port)) {
            try (Line taken = line.get()) {
                talk(taken, stays);
            }
        }
        return null;
    }

    /** Whom the machine hangs up on before he has asked was not let in. */
    private void talk(Line line, boolean stays) throws IOException {
        boolean goesOn = line.holdsFor(ON_ITS_WAY_MILLIS);
        while (goesOn) {
            String heard = line.ask(path).hear();
            if (Line.isWhole(heard)) {
                answered.incrementAndGet();
            } else {
                cutOff.add(heard);
            }
            goesOn = stays && Line.isWhole(heard) && !Line.isLast(heard);
        }
    }
}
