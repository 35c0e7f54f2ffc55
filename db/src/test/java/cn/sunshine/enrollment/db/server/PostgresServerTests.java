package cn.sunshine.enrollment.db.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class PostgresServerTests {

    @RegisterExtension
    final ServerScenario scenario = ServerScenario.ofAClusterThatIsThere();

    @Test
    void keepsItsPortItsPasswordsAndItsRowsOverARestart() throws Exception {
        int port;
        Credentials application;
        try (PostgresServer server = scenario.start()) {
            scenario.createLedger(server);
            scenario.record(server, 1);
            port = server.port();
            application = server.application();
        }
        try (PostgresServer server = scenario.start()) {
            assertThat(server.port()).isEqualTo(port);
            assertThat(server.application()).isEqualTo(application);
            assertThat(scenario.entries(server)).isEqualTo(1);
        }
    }

    @Test
    void refusesAConfiguredPortThatIsInUse() throws Exception {
        try (ServerSocket other = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            ServerSettings settings = new ServerSettings(
                    scenario.directory, TemporaryServers.binaries(), other.getLocalPort(), Durability.DURABLE);

            assertThatThrownBy(() -> PostgresServer.start(settings))
                    .isInstanceOfSatisfying(
                            DatabaseProblemException.class,
                            e -> assertThat(e.problem()).isEqualTo(Problem.PORT_IN_USE))
                    .hasMessageContaining(String.valueOf(other.getLocalPort()));
        }
    }

    @Test
    void choosesAnotherPortWhenTheKeptOneIsTaken() throws Exception {
        int kept;
        try (PostgresServer server = scenario.start()) {
            kept = server.port();
        }
        try (ServerSocket other = new ServerSocket(kept, 1, InetAddress.getLoopbackAddress());
                PostgresServer server = scenario.start()) {
            assertThat(server.port()).isNotEqualTo(other.getLocalPort());
        }
    }

    @Test
    void worksInAPathWithBlanksAndChineseCharacters() throws Exception {
        assumeThat(System.getProperty("sun.jnu.encoding")).isEqualTo("UTF-8"); // else Java itself cannot name it
        Path directory = scenario.directory.resolve("招生 平台/数据 库");
        ServerSettings settings = new ServerSettings(directory, directory.resolve("程序"), 0, Durability.DURABLE);
        // that they are unpacked in such a path, too, is shown by the tests of the programs
        new FolderCopy(PostgresBinaries.unpackedBelow(TemporaryServers.binaries())
                        .home())
                .into(settings.binaries());

        try (PostgresServer server = PostgresServer.start(settings)) {
            scenario.createLedger(server);
            assertThat(scenario.entries(server)).isZero();
        }
    }
}
