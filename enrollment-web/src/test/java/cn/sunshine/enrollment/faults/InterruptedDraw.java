package cn.sunshine.enrollment.faults;

import cn.sunshine.enrollment.audit.ChainVerdict;
import cn.sunshine.enrollment.audit.service.ChainOnDisk;
import cn.sunshine.enrollment.db.server.NeighbouringServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.jsoup.nodes.Document;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/** A demo whose draw waits for its computation, which can be put back to that moment and killed again. */
final class InterruptedDraw implements AutoCloseable {

    private static final Duration DEMO_IS_FILLED = Duration.ofMinutes(10);
    private static final Duration PLACES_ARE_OFFERED = Duration.ofMinutes(2);
    private static final List<Kill> KINDS = List.of(Kill.BOTH, Kill.STOP, Kill.APPLICATION);
    private static final String JUNIOR = "select id::text from season where stage = 'JUNIOR_SECONDARY'";
    private static final String FILLED = "select count(*) from demo_mark where completed_at is not null";

    private final ApplicationProcess application =
            new ApplicationProcess(List.of("--logging.level.root=warn", "--enrollment.events.overdue=5s"), Map.of());
    private final NeighbouringServer database = new NeighbouringServer(application.directory());
    private final Path copy =
            application.directory().resolveSibling(application.directory().getFileName() + "-copy");
    private final Ceremony ceremony = new Ceremony(application.port());
    private String undisturbed = "";
    private Duration whole = Duration.ZERO;

    /** One kill: what was found after it, what the console offered, how long nobody answered, and what came of it. */
    record Interruption(DrawState found, String offered, Duration back, DrawState end, List<ChainVerdict> chains) {}

    /** Holds a ceremony up to its computation, keeps that moment, and lets it run once to its end. */
    InterruptedDraw prepare() throws IOException {
        application.start().awaitReady();
        Awaitility.await()
                .atMost(DEMO_IS_FILLED)
                .until(() -> ask(jdbc -> jdbc.sql(FILLED).query(Integer.class).single()) == 1);
        ceremony.untilEverythingIsKnown(
                ask(jdbc -> jdbc.sql(JUNIOR).query(String.class).single()));
        stop();
        copy(application.directory(), copy);
        begin();
        long since = System.nanoTime();
        ceremony.finish();
        undisturbed = awaitComplete().resultHash();
        whole = Duration.ofNanos(System.nanoTime() - since);
        return this;
    }

    /** The hash of the result where nothing was killed. */
    String undisturbed() {
        return undisturbed;
    }

    /** Kills at moments that are spread evenly over the time that an undisturbed draw takes. */
    List<Interruption> kill(int times) throws IOException {
        List<Interruption> kills = new ArrayList<>();
        for (int i = 0; i < times; i++) {
            putBack();
            Duration moment = whole.multipliedBy(i).dividedBy(times - 1L);
            kills.add(kill(moment, KINDS.get(i % KINDS.size())));
        }
        return kills;
    }

    private Interruption kill(Duration moment, Kill kind) {
        CompletableFuture<Void> pressed = CompletableFuture.runAsync(this::press);
        pause(moment);
        long since = System.nanoTime();
        kind.strike(application, database);
        pressed.join();
        application.awaitReady();
        Duration back = Duration.ofNanos(System.nanoTime() - since);
        DrawState found = state();
        String offered = offered();
        ceremony.finish();
        DrawState end = awaitComplete();
        return new Interruption(found, offered, back, end, ask(jdbc -> new ChainOnDisk(jdbc).verdicts()));
    }

    /** An administrator whose browser loses its answer. */
    private void press() {
        try {
            ceremony.finish();
        } catch (UncheckedIOException nobodyAnswers) {
            // it is the kill
        }
    }

    private String offered() {
        Document page = ceremony.look().page();
        return Stream.of("computation", "release")
                .filter(step -> !page.select("form[action$=" + step + "]").isEmpty())
                .findFirst()
                .orElse("");
    }

    private DrawState awaitComplete() {
        return Awaitility.await().atMost(PLACES_ARE_OFFERED).until(this::state, DrawState::isComplete);
    }

    private DrawState state() {
        return ask(jdbc -> DrawState.of(jdbc, ceremony.id()));
    }

    private void putBack() throws IOException {
        stop();
        database.clear();
        copy(copy, application.directory());
        // nobody holds its lock, and what is old and held by nobody the tests of another build throw away
        Files.setLastModifiedTime(copy, FileTime.from(Instant.now()));
        begin();
    }

    private void begin() {
        application.start().awaitReady();
        ceremony.attest();
    }

    private void stop() {
        application.kill();
        database.kill();
    }

    private <T> T ask(Function<JdbcClient, T> question) {
        try (Connection connection = database.connectAsOwner()) {
            return question.apply(JdbcClient.create(new SingleConnectionDataSource(connection, true)));
        } catch (SQLException | IOException e) {
            throw new IllegalStateException(e);
        }
    }

    /** With owners and rights: the server runs as an account of its own where the tests run as root. */
    private static void copy(Path from, Path to) throws IOException {
        try {
            int end = new ProcessBuilder("cp", "-a", from.toString(), to.toString())
                    .inheritIO()
                    .start()
                    .waitFor();
            if (end != 0) {
                throw new IOException("cp ended with " + end);
            }
        } catch (InterruptedException stopped) {
            throw new IllegalStateException(stopped);
        }
    }

    private static void pause(Duration time) {
        try {
            Thread.sleep(time.toMillis());
        } catch (InterruptedException stopped) {
            throw new IllegalStateException(stopped);
        }
    }

    @Override
    public void close() throws IOException {
        application.kill();
        database.clear();
        new NeighbouringServer(copy).clear();
    }
}
