package cn.sunshine.enrollment.db.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class ClusterTests {

    @RegisterExtension
    final ServerScenario scenario = new ServerScenario();

    @Test
    void clearsAwayAnInitialisationThatWasKilledHalfWay() throws Exception {
        Path half = Files.createDirectories(scenario.directory.resolve("initialising-1/data/base"));
        Files.writeString(half.resolveSibling("postgresql.conf"), "# half written");

        try (PostgresServer server = scenario.start()) {
            scenario.createLedger(server);
            assertThat(scenario.entries(server)).isZero();
        }
        assertThat(half).doesNotExist();
    }

    @Test
    void completesASetUpThatWasKilledBeforeTheDatabaseWasThere() throws Exception {
        try (PostgresServer server = scenario.withACluster().start();
                var connection = server.connect("postgres");
                var statement = connection.createStatement()) {
            statement.execute("drop database " + DatabaseRoles.DATABASE);
            statement.execute("drop role " + DatabaseRoles.APPLICATION);
        }
        try (PostgresServer server = scenario.start()) {
            scenario.createLedger(server);
            assertThat(scenario.entries(server)).isZero();
        }
    }

    @Test
    void refusesDataOfAnotherMajorVersion() throws Exception {
        Path data = Files.createDirectories(scenario.data());
        Files.writeString(data.resolve("PG_VERSION"), "12\n");
        Secrets.random().store(data.resolveSibling("secrets.properties"));

        assertThatThrownBy(scenario::start)
                .isInstanceOfSatisfying(DatabaseProblemException.class, e -> {
                    assertThat(e.problem()).isEqualTo(Problem.OTHER_MAJOR_VERSION);
                    assertThat(e.description(Locale.SIMPLIFIED_CHINESE)).contains("PostgreSQL 12", data.toString());
                })
                .hasMessageContaining("written by PostgreSQL 12");
    }

    @Test
    void refusesToBeginAnewBesideDataOfAnOlderRelease() throws Exception {
        Files.createDirectories(scenario.directory.resolve("pg16/data"));

        assertThatThrownBy(scenario::start)
                .isInstanceOf(DatabaseProblemException.class)
                .hasMessageContaining("pg16")
                .hasMessageContaining("written by PostgreSQL 16");
        assertThat(scenario.data()).doesNotExist();
    }

    @Test
    void repeatsTheLastWordsOfAServerThatDoesNotStart() throws Exception {
        scenario.withACluster();
        Files.writeString(scenario.data().resolve("postgresql.conf"), "no_such_setting = 1\n");

        assertThatThrownBy(scenario::start)
                .isInstanceOfSatisfying(
                        DatabaseProblemException.class,
                        e -> assertThat(e.problem()).isEqualTo(Problem.START_FAILED))
                .hasMessageContaining("no_such_setting");
    }
}
