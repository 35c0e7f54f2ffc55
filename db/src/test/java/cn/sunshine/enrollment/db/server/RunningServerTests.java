package cn.sunshine.enrollment.db.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What a durable server looks like from outside, once it runs. */
class RunningServerTests {

    private static ServerScenario scenario;
    private static PostgresServer server;

    @BeforeAll
    static void start() {
        scenario = ServerScenario.ofAClusterThatIsThere();
        server = scenario.start();
    }

    @AfterAll
    static void stop() throws Exception {
        server.close();
        scenario.clear();
    }

    @Test
    void forcesEveryCommitToTheDisk() throws Exception {
        assertThat(show("fsync")).isEqualTo("on");
        assertThat(show("synchronous_commit")).isEqualTo("on");
        assertThat(show("full_page_writes")).isEqualTo("on");
    }

    @Test
    void cannotBeMadeForgetfulByAnEditedConfiguration() throws Exception {
        execute(superuser(), "alter system set fsync = off");
        execute(superuser(), "select pg_reload_conf()");

        assertThat(show("fsync")).isEqualTo("on");
    }

    @Test
    void listensOnTheLoopbackAddressOnly() throws Exception {
        assertThat(scenario.ask(superuser(), "show listen_addresses")).isEqualTo("127.0.0.1");
        assertThat(scenario.ask(superuser(), "show unix_socket_directories")).isEmpty();
    }

    @Test
    void ordersByPinyinAndFindsChineseTrigrams() throws Exception {
        execute(scenario.asOwner(server), "create extension if not exists pg_trgm");

        assertThat(scenario.ask(scenario.asApplication(server), "select '北京' < '朝阳' and '朝阳' < '海淀'"))
                .isEqualTo("t");
        assertThat(scenario.ask(scenario.asApplication(server), "select array_length(show_trgm('海淀区'), 1)"))
                .isEqualTo("4");
    }

    @Test
    void letsNobodyInWithoutThePassword() throws Exception {
        String url = ConnectionUrl.plain("127.0.0.1", server.port(), DatabaseRoles.DATABASE);

        assertThatThrownBy(() -> DriverManager.getConnection(url, DatabaseRoles.OWNER, "guess"))
                .isInstanceOf(SQLException.class)
                .hasMessageContaining("password authentication failed");
    }

    @Test
    void keepsPasswordsAndLogFromOtherAccounts() throws Exception {
        assertThat(permissions(scenario.data().resolveSibling("secrets.properties")))
                .isEqualTo("rw-------");
        assertThat(permissions(scenario.directory.resolve("postgres.log"))).isEqualTo("rw-------");
        assertThat(permissions(scenario.data())).isEqualTo("rwx------");
    }

    @Test
    void givesTheApplicationRowsAndTheOwnerTheSchema() throws Exception {
        assertThatThrownBy(() -> execute(scenario.asApplication(server), "create table t (id int)"))
                .hasMessageContaining("permission denied for schema public");
        assertThatThrownBy(() -> execute(scenario.asApplication(server), "create temporary table t (id int)"))
                .hasMessageContaining("permission denied to create temporary tables");
        assertThatThrownBy(() -> execute(scenario.asApplication(server), "create database d"))
                .hasMessageContaining("permission denied to create database");
        assertThatThrownBy(() -> execute(scenario.asOwner(server), "create role r"))
                .hasMessageContaining("permission denied to create role");
        execute(scenario.asOwner(server), "create table t (id int); drop table t");
    }

    @Test
    void writesNoRowsIntoItsLog() throws Exception {
        execute(scenario.asOwner(server), "create table person (identity text primary key)");
        execute(scenario.asOwner(server), "insert into person values ('110101201001011234')");

        assertThatThrownBy(() -> execute(scenario.asOwner(server), "insert into person values ('110101201001011234')"))
                .hasMessageContaining("duplicate key");
        Path log = scenario.directory.resolve("postgres.log");
        // the refusal reaches us sooner than its line the file
        await().untilAsserted(() -> assertThat(log).content().contains("duplicate key"));
        assertThat(log).content().doesNotContain("110101201001011234");
    }

    @Test
    void refusesASecondServerInTheSameDirectoryAndNamesTheHolder() {
        assertThatThrownBy(scenario::start)
                .isInstanceOfSatisfying(
                        DatabaseProblemException.class,
                        e -> assertThat(e.problem()).isEqualTo(Problem.DIRECTORY_IN_USE))
                .hasMessageContaining(scenario.directory.toString())
                .hasMessageContaining(String.valueOf(ProcessHandle.current().pid()));
        assertThat(ProcessHandle.of(server.pid())).isPresent();
    }

    private static String show(String setting) throws SQLException {
        return scenario.ask(scenario.asApplication(server), "show " + setting);
    }

    private static Connection superuser() throws SQLException {
        return server.connect("postgres");
    }

    private static String permissions(Path path) throws Exception {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (connection;
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
