package cn.sunshine.enrollment.db.server;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/** A directory for one scenario, and the ledger it writes to; everything is gone after the test. */
final class ServerScenario implements AfterEachCallback {

    final Path directory = TemporaryServers.newDirectory();

    /** In whose directory a server has run before: initialising a cluster is not what the scenario is about. */
    static ServerScenario ofAClusterThatIsThere() {
        return new ServerScenario().withACluster();
    }

    ServerScenario withACluster() {
        TemporaryServers.prepare(directory, Preparation.NONE);
        return this;
    }

    ServerSettings settings() {
        return new ServerSettings(directory, TemporaryServers.binaries(), 0, Durability.DURABLE);
    }

    PostgresServer start() {
        return PostgresServer.start(settings());
    }

    Path data() {
        return Cluster.home(directory, PostgresBinaries.bundledMajor()).resolve("data");
    }

    void createLedger(PostgresServer server) throws SQLException {
        try (Connection connection = asOwner(server);
                Statement statement = connection.createStatement()) {
            statement.execute("create table if not exists ledger (entry int primary key)");
            statement.execute("grant select, insert on ledger to " + DatabaseRoles.APPLICATION);
        }
    }

    void record(PostgresServer server, int entry) throws SQLException {
        try (Connection connection = asApplication(server);
                Statement statement = connection.createStatement()) {
            statement.execute("insert into ledger values (" + entry + ")");
        }
    }

    int entries(PostgresServer server) throws SQLException {
        return Integer.parseInt(ask(asApplication(server), "select count(*) from ledger"));
    }

    /** Entries that were acknowledged and are not there. */
    List<Integer> missing(PostgresServer server, List<Integer> acknowledged) throws SQLException {
        Set<Integer> found = new HashSet<>();
        try (Connection connection = asApplication(server);
                Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery("select entry from ledger")) {
            while (result.next()) {
                found.add(result.getInt(1));
            }
        }
        return acknowledged.stream().filter(entry -> !found.contains(entry)).toList();
    }

    String ask(Connection connection, String query) throws SQLException {
        try (connection;
                Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery(query)) {
            result.next();
            return result.getString(1);
        }
    }

    Connection asApplication(PostgresServer server) throws SQLException {
        Credentials role = server.application();
        String url = ConnectionUrl.application("127.0.0.1", server.port(), DatabaseRoles.DATABASE);
        return DriverManager.getConnection(url, role.user(), role.password());
    }

    Connection asOwner(PostgresServer server) throws SQLException {
        Credentials role = server.owner();
        String url = ConnectionUrl.owner("127.0.0.1", server.port(), DatabaseRoles.DATABASE);
        return DriverManager.getConnection(url, role.user(), role.password());
    }

    /** Kills the server process as the kernel would, and waits until somebody has started another one. */
    Duration killAndAwaitReturn(PostgresServer server) {
        long killed = server.pid();
        long since = System.nanoTime();
        ProcessHandle.of(killed).orElseThrow().destroyForcibly();
        Awaitility.await()
                .atMost(Duration.ofSeconds(60))
                .pollInterval(Duration.ofMillis(50))
                .ignoreExceptions()
                .until(() -> server.pid() != killed && entries(server) >= 0);
        return Duration.ofNanos(System.nanoTime() - since);
    }

    @Override
    public void afterEach(ExtensionContext context) throws IOException {
        clear();
    }

    /** Ends whatever the scenario has left running, and deletes its directory. */
    void clear() throws IOException {
        new NeighbouringServer(directory).clear();
    }
}
