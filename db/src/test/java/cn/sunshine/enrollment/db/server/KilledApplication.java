package cn.sunshine.enrollment.db.server;

import java.io.FileOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.awaitility.Awaitility;

/**
 * An application in a JVM of its own that starts the server, inserts rows one by one and notes each one the database
 * has acknowledged. It exists to be killed.
 */
final class KilledApplication {

    private final Process process;
    private final Path notes;

    private KilledApplication(Process process, Path notes) {
        this.process = process;
        this.notes = notes;
    }

    static KilledApplication launch(Path directory) throws IOException {
        return launch(directory, Map.of());
    }

    static KilledApplication launch(Path directory, Map<String, String> environment) throws IOException {
        Path notes = directory.resolve("acknowledged.txt");
        ProcessBuilder builder = new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                KilledApplication.class.getName(),
                directory.toString(),
                notes.toString());
        builder.environment().putAll(environment);
        builder.redirectErrorStream(true);
        builder.redirectOutput(directory.resolve("application.log").toFile());
        Process process = builder.start();
        // a test that fails before it kills would leave an application that revives its server for ever
        Runtime.getRuntime().addShutdownHook(new Thread(process::destroyForcibly));
        return new KilledApplication(process, notes);
    }

    /** Returns how many rows have been acknowledged, once there are so many. */
    int awaitEntries(int count) {
        Awaitility.await()
                .atMost(Duration.ofSeconds(90))
                .until(() -> !process.isAlive() || acknowledged().size() >= count);
        List<Integer> acknowledged = acknowledged();
        if (acknowledged.size() < count) {
            throw new IllegalStateException("The application ended early: " + output());
        }
        return acknowledged.size();
    }

    /** Only whole lines count: the last one may have been cut by the kill. */
    List<Integer> acknowledged() {
        try {
            String text = Files.readString(notes);
            return text.substring(0, text.lastIndexOf('\n') + 1)
                    .lines()
                    .map(Integer::valueOf)
                    .toList();
        } catch (IOException e) {
            return List.of();
        }
    }

    /** What it has printed, for tests that expect it to fail. */
    String output() {
        try {
            return Files.readString(notes.resolveSibling("application.log"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    int awaitEnd() throws InterruptedException {
        return process.waitFor();
    }

    void kill() throws InterruptedException {
        process.destroyForcibly();
        process.waitFor();
    }

    public static void main(String[] arguments) throws InterruptedException, IOException {
        PrintStream notes = new PrintStream(new FileOutputStream(arguments[1]), true, StandardCharsets.US_ASCII);
        ServerSettings settings =
                new ServerSettings(Path.of(arguments[0]), TemporaryServers.binaries(), 0, Durability.DURABLE);
        PostgresServer server = PostgresServer.start(settings);
        createLedger(server);
        int entry = 0;
        while (true) {
            entry = insertUntilFailure(server, entry, notes);
            Thread.sleep(50);
        }
    }

    private static void createLedger(PostgresServer server) {
        String url = ConnectionUrl.owner("127.0.0.1", server.port(), DatabaseRoles.DATABASE);
        try (Connection connection = DriverManager.getConnection(
                        url, server.owner().user(), server.owner().password());
                Statement statement = connection.createStatement()) {
            statement.execute("create table if not exists ledger (entry int primary key)");
            statement.execute("grant select, insert on ledger to " + DatabaseRoles.APPLICATION);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static int insertUntilFailure(PostgresServer server, int first, PrintStream notes) {
        String url = ConnectionUrl.application("127.0.0.1", server.port(), DatabaseRoles.DATABASE);
        Credentials role = server.application();
        int entry = first;
        try (Connection connection = DriverManager.getConnection(url, role.user(), role.password());
                Statement statement = connection.createStatement()) {
            while (true) {
                entry++;
                statement.execute("insert into ledger values (" + entry + ")");
                notes.println(entry);
            }
        } catch (SQLException e) {
            return entry; // not acknowledged, so not noted: it may be there or not
        }
    }
}
