package cn.sunshine.enrollment.db.support;

import cn.sunshine.enrollment.db.RoleConnection;
import cn.sunshine.enrollment.db.server.ConnectionUrl;
import cn.sunshine.enrollment.db.server.Credentials;
import cn.sunshine.enrollment.db.server.DatabaseRoles;
import cn.sunshine.enrollment.db.server.Durability;
import cn.sunshine.enrollment.db.server.PostgresServer;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import org.flywaydb.core.Flyway;

/**
 * The one server of this JVM, embedded unless {@code -Dit.pg} names a container or a server of others; forgetful unless
 * it names the {@code durable} one, as an installation has it.
 *
 * @param host and port, where it listens
 * @param superuser creates and drops the databases of the tests
 */
record TestServer(
        String host, int port, Credentials superuser, Credentials appCredentials, Credentials ownerCredentials) {

    static final String TEMPLATE = "migrated";

    private static final class Holder {
        static final TestServer SHARED = start();
    }

    static TestServer shared() {
        return Holder.SHARED;
    }

    private static TestServer start() {
        return switch (System.getProperty("it.pg", "embedded")) {
            case "embedded" -> EmbeddedTestServer.start(Durability.FORGETFUL);
            case "durable" -> EmbeddedTestServer.start(Durability.DURABLE);
            case "docker" ->
                DockerTestServer.start(System.getProperty("it.pg.image", "postgres:17"))
                        .makeTemplate();
            case "external" -> ExternalTestServer.start().makeTemplate();
            default -> throw new IllegalArgumentException("-Dit.pg is embedded, durable, docker or external");
        };
    }

    static TestServer of(PostgresServer server) {
        return new TestServer("127.0.0.1", server.port(), server.superuser(), server.application(), server.owner());
    }

    /** The database that all others are copied from. */
    TestServer makeTemplate() {
        createDatabase(TEMPLATE, "template1");
        migrateTemplate();
        return this;
    }

    private void migrateTemplate() {
        RoleConnection way = owner(TEMPLATE);
        Flyway.configure()
                .dataSource(
                        way.jdbcUrl(),
                        way.credentials().user(),
                        way.credentials().password())
                .locations("classpath:db/migration")
                .placeholders(Map.of("app_role", appCredentials.user()))
                .load()
                .migrate();
    }

    RoleConnection application(String database) {
        return new RoleConnection(ConnectionUrl.application(host, port, database), appCredentials);
    }

    RoleConnection owner(String database) {
        return new RoleConnection(ConnectionUrl.owner(host, port, database), ownerCredentials);
    }

    void createDatabase(String name, String template) {
        dropDatabase(name); // an external server still has those of an earlier run
        try (Connection connection = connect()) {
            DatabaseRoles.createDatabase(connection, name, template, ownerCredentials.user(), appCredentials.user());
        } catch (SQLException e) {
            throw new IllegalStateException("No database " + name + " from template " + template, e);
        }
    }

    void dropDatabase(String name) {
        try (Connection connection = connect();
                Statement statement = connection.createStatement()) {
            statement.execute("drop database if exists " + name + " with (force)");
        } catch (SQLException e) {
            throw new IllegalStateException("The database " + name + " could not be dropped", e);
        }
    }

    private Connection connect() throws SQLException {
        return DriverManager.getConnection(
                ConnectionUrl.plain(host, port, "postgres"), superuser.user(), superuser.password());
    }
}
