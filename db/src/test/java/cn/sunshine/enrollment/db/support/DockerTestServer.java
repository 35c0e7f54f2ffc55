package cn.sunshine.enrollment.db.support;

import cn.sunshine.enrollment.db.server.Credentials;
import cn.sunshine.enrollment.db.server.DatabaseRoles;
import java.sql.Connection;
import java.sql.SQLException;
import org.testcontainers.postgresql.PostgreSQLContainer;
import org.testcontainers.utility.DockerImageName;

/** Starts a container, which Testcontainers removes when this JVM ends. */
final class DockerTestServer {

    /** As forgetful as the embedded server of the tests, in place of Testcontainers' own command. */
    private static final String FORGETFUL = "postgres -c fsync=off -c synchronous_commit=off -c full_page_writes=off";

    private DockerTestServer() {}

    @SuppressWarnings("resource") // lives as long as the JVM
    static TestServer start(String image) {
        PostgreSQLContainer container = new PostgreSQLContainer(
                        DockerImageName.parse(image).asCompatibleSubstituteFor("postgres"))
                .withUsername(DatabaseRoles.SUPERUSER)
                .withDatabaseName("postgres")
                .withCommand(FORGETFUL);
        container.start();
        Credentials owner = Credentials.random(DatabaseRoles.OWNER);
        Credentials application = Credentials.random(DatabaseRoles.APPLICATION);
        try (Connection connection = container.createConnection("")) {
            DatabaseRoles.ensure(connection, owner, application);
        } catch (SQLException e) {
            throw new IllegalStateException("The roles could not be created in " + image, e);
        }
        return new TestServer(
                container.getHost(),
                container.getMappedPort(PostgreSQLContainer.POSTGRESQL_PORT),
                new Credentials(container.getUsername(), container.getPassword()),
                application,
                owner);
    }
}
