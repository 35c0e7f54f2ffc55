package cn.sunshine.enrollment.db.server;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.boot.SpringApplication;

/** Servers of test JVMs: each in a directory of its own, swept by the next test JVM should this one be killed. */
public final class TemporaryServers {

    /** The hooks of a JVM begin together. */
    private static final int HOOKS_HAVE_BEGUN_MILLIS = 500;

    private TemporaryServers() {}

    /** A server that holds what was prepared; it is stopped, and its directory deleted, when this JVM ends. */
    public static PostgresServer start(Durability durability, Preparation preparation) {
        Path directory = newDirectory();
        prepare(directory, preparation);
        PostgresServer server = PostgresServer.start(new ServerSettings(directory, binaries(), 0, durability));
        whenAllIsOver(() -> remove(server, directory));
        return server;
    }

    /** As if a server that held this had been started in {@code directory} before, and stopped in order. */
    static void prepare(Path directory, Preparation preparation) {
        try {
            new PreparedHome(base(), preparation).copyInto(directory);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Not beside Spring's hook: contexts that are closing still ask their database. A JVM in which no application ever ran has
     * no such hook, and what is left to it is never done.
     */
    private static void whenAllIsOver(Runnable removal) {
        SpringApplication.getShutdownHandlers().add(removal);
        Runtime.getRuntime().addShutdownHook(new Thread(() -> {
            if (!isSpringClosing()) {
                removal.run();
            }
        }));
    }

    private static boolean isSpringClosing() {
        try {
            Thread.sleep(HOOKS_HAVE_BEGUN_MILLIS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return Thread.getAllStackTraces().keySet().stream()
                .anyMatch(thread -> thread.getName().equals("SpringApplicationShutdownHook"));
    }

    /** Programs are unpacked once per machine and account, not once per JVM. */
    public static Path binaries() {
        return base().resolve("binaries");
    }

    /** A directory for one server, outside of any home directory, so that every account gets there. */
    public static Path newDirectory() {
        try {
            sweep();
            Path directory = Files.createTempDirectory(base(), "run-");
            Folders.restrict(directory, "rwxr-xr-x");
            return directory;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Path base() {
        try {
            Path base =
                    Path.of(System.getProperty("java.io.tmpdir"), "enrollment-test-" + System.getProperty("user.name"));
            Files.createDirectories(base);
            if (!Files.isDirectory(base, LinkOption.NOFOLLOW_LINKS)) {
                throw new IOException(base + " is not a directory of ours");
            }
            Folders.restrict(base, "rwxr-xr-x");
            return base;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void remove(PostgresServer server, Path directory) {
        try {
            server.close();
            Folders.delete(directory);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void sweep() throws IOException {
        try (Stream<Path> children = Files.list(base())) {
            List<Path> runs = children.filter(
                            child -> child.getFileName().toString().startsWith("run-"))
                    .toList();
            for (Path run : runs) {
                sweepUnlessGone(run);
            }
        }
    }

    private static void sweepUnlessGone(Path run) throws IOException {
        try {
            sweep(run);
        } catch (NoSuchFileException gone) {
            return; // another JVM has swept it, or its own has removed it
        }
    }

    private static void sweep(Path run) throws IOException {
        Instant young = Instant.now().minus(Duration.ofMinutes(10));
        if (Files.getLastModifiedTime(run).toInstant().isAfter(young)) {
            return; // another JVM may be about to lock it
        }
        try (DirectoryLock lock = DirectoryLock.acquire(run)) {
            Path data = Cluster.home(run, PostgresBinaries.bundledMajor()).resolve("data");
            PostgresBinaries programs = PostgresBinaries.unpackedBelow(binaries());
            new Leftovers(data, programs, ServerAccount.detect(Platform.current())).clear();
            Folders.delete(run);
        } catch (DatabaseProblemException e) {
            if (e.problem() != Problem.DIRECTORY_IN_USE) {
                throw e;
            }
        }
    }
}
