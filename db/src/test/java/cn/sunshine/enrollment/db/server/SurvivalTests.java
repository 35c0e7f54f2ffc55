package cn.sunshine.enrollment.db.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** kill -9 of the server, of the application, and of both. */
class SurvivalTests {

    private static final Duration PROMISED = Duration.ofSeconds(60);

    @RegisterExtension
    final ServerScenario scenario = ServerScenario.ofAClusterThatIsThere();

    @Test
    void serverComesBackOnTheSamePortWithEveryAcknowledgedRow() throws Exception {
        try (PostgresServer server = scenario.start()) {
            scenario.createLedger(server);
            int port = server.port();
            scenario.record(server, 1);

            assertThat(scenario.killAndAwaitReturn(server)).isLessThan(PROMISED);

            assertThat(server.port()).isEqualTo(port);
            assertThat(scenario.entries(server)).isEqualTo(1);
        }
    }

    @Test
    void serverComesBackAlthoughAStatementOfItsFormerLifeStillRuns() throws Exception {
        try (PostgresServer server = scenario.start();
                var busy = scenario.asOwner(server);
                var statement = busy.createStatement()) {
            scenario.createLedger(server);
            // a loop in the back-end that never looks up, as a long sort would
            Thread thread = new Thread(() -> runForever(statement));
            thread.start();
            Thread.sleep(300);

            assertThat(scenario.killAndAwaitReturn(server)).isLessThan(PROMISED);
            thread.join();
        }
    }

    private static void runForever(java.sql.Statement statement) {
        try {
            statement.execute("select count(*) from generate_series(1, 100000000000)");
        } catch (java.sql.SQLException e) {
            Thread.currentThread().interrupt(); // the connection broke, as it had to
        }
    }

    @Test
    void nextStartAdoptsTheServerOfAKilledApplication() throws Exception {
        KilledApplication application = KilledApplication.launch(scenario.directory);
        int acknowledged = application.awaitEntries(50);
        long orphan = new PostmasterFile(scenario.data()).pid().orElseThrow();

        application.kill();
        assertThat(ProcessHandle.of(orphan)).isPresent();

        try (PostgresServer server = scenario.start()) {
            assertThat(server.pid()).isNotEqualTo(orphan);
            assertThat(scenario.entries(server)).isGreaterThanOrEqualTo(acknowledged);
        }
    }

    @Test
    void nextStartRepairsWhatTheDeathOfBothHasLeft() throws Exception {
        killBothAndCompare();
    }

    @Tag("faults")
    @RepeatedTest(10)
    void losesNothingWhenBothAreKilledAgainAndAgain() throws Exception {
        killBothAndCompare();
    }

    @Tag("faults")
    @Test
    void losesNothingWhenTheServerIsKilledTenTimesUnderAStreamOfInserts() throws Exception {
        KilledApplication application = KilledApplication.launch(scenario.directory);
        for (int kill = 1; kill <= 10; kill++) {
            application.awaitEntries(application.acknowledged().size() + 20);
            PostmasterFile file = new PostmasterFile(scenario.data());
            long killed = file.pid().orElseThrow();
            ProcessHandle.of(killed).orElseThrow().destroyForcibly();
            long since = System.nanoTime();
            // a back-end acknowledges rows for a while without its postmaster, so rows alone do not show a return
            Awaitility.await().atMost(PROMISED).until(() -> file.pid().orElse(killed) != killed);
            application.awaitEntries(application.acknowledged().size() + 20);
            assertThat(Duration.ofNanos(System.nanoTime() - since)).isLessThan(PROMISED);
        }
        application.kill();
        List<Integer> acknowledged = application.acknowledged();
        try (PostgresServer server = scenario.start()) {
            assertThat(scenario.missing(server, acknowledged)).isEmpty();
        }
    }

    private void killBothAndCompare() throws Exception {
        KilledApplication application = KilledApplication.launch(scenario.directory);
        application.awaitEntries(50);
        long pid = new PostmasterFile(scenario.data()).pid().orElseThrow();

        application.kill();
        ProcessHandle.of(pid).orElseThrow().destroyForcibly();

        List<Integer> acknowledged = application.acknowledged();
        try (PostgresServer server = scenario.start()) {
            assertThat(acknowledged).hasSizeGreaterThanOrEqualTo(50);
            assertThat(scenario.missing(server, acknowledged)).isEmpty();
        }
    }

    @Test
    void processThatHasInheritedTheNumberOfADeadServerIsLeftAlone() throws Exception {
        scenario.start().close();
        Process stranger = new ProcessBuilder("sleep", "60").start();
        try {
            Path file = scenario.data().resolve("postmaster.pid");
            Files.writeString(file, stranger.pid() + "\n" + scenario.data() + "\n0\n0\n\n127.0.0.1\n 0 0\nready\n");

            try (PostgresServer server = scenario.start()) {
                assertThat(server.pid()).isNotEqualTo(stranger.pid());
                assertThat(stranger.isAlive()).isTrue();
            }
        } finally {
            stranger.destroyForcibly();
        }
    }
}
